#!/usr/bin/env bash
# Writes requirements.lock and requirements-dev.lock: exact versions with hashes for every system, no addresses.
set -euo pipefail
cd "$(dirname "$0")/../.."
packaging/dev/setup.sh dev
.venv/bin/python -m pip install --quiet --disable-pip-version-check uv
compile=(
    .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes
    --no-emit-index-url --no-header --no-strip-extras --upgrade --quiet
)
"${compile[@]}" --output-file requirements.lock
"${compile[@]}" --group dev --constraint requirements.lock --output-file requirements-dev.lock

#!/usr/bin/env bash
# Sets up what running (setup.sh run) or developing (setup.sh dev) needs: system packages, virtual environment,
# locked dependencies. Quick when nothing is to do.
set -euo pipefail
cd "$(dirname "$0")/../.."

kind=${1:-run}
case "$kind" in
    run) lock=requirements.lock; packaging/dev/system-packages.sh run ;;
    dev) lock=requirements-dev.lock; packaging/dev/system-packages.sh test ;;
    *) echo "usage: setup.sh run|dev" >&2; exit 2 ;;
esac

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or newer is needed; PYTHON=... names another one." >&2
    exit 2
fi

digest() { cat requirements.lock "$1" pyproject.toml | sha256sum | cut -d' ' -f1; }
is_set_up() { [ "$(cat ".venv/sso-desk-$1.stamp" 2> /dev/null || true)" = "$(digest "$2")" ]; }
is_set_up "$kind" "$lock" && exit 0
is_set_up dev requirements-dev.lock && exit 0 # what developing needs is more than what running needs

[ -x .venv/bin/python ] || "$python" -m venv .venv
echo "Installing Python packages into .venv" >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$lock"
if [ "$kind" = dev ]; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --no-deps --no-build-isolation --editable .
fi
digest "$lock" > ".venv/sso-desk-$kind.stamp"

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

wanted=$(cat requirements.lock "$lock" pyproject.toml | sha256sum | cut -d' ' -f1)
stamp=.venv/sso-desk-$kind.stamp
[ "$(cat "$stamp" 2> /dev/null || true)" = "$wanted" ] && exit 0

[ -x .venv/bin/python ] || "$python" -m venv .venv
echo "Installing Python packages into .venv" >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$lock"
if [ "$kind" = dev ]; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --no-deps --no-build-isolation --editable .
fi
echo "$wanted" > "$stamp"

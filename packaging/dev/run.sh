#!/usr/bin/env bash
# Starts the program on its practice vendors; without a display, shows the same way headless.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname)" = Linux ]; then
    echo "There is no display: the same way is shown headless, see demo/ for the pictures." >&2
    exec make --no-print-directory demo
fi
packaging/dev/setup.sh run
exec .venv/bin/python -m sso_desk --practice

#!/usr/bin/env bash
# Runs a command on a desktop of its own: session.sh COMMAND [ARGUMENT ...]
# An X server without a screen, a window manager, a D-Bus with an unlocked gnome-keyring and the accessibility bus,
# and an empty home. Everything is gone afterwards; the command's exit status is kept.
set -euo pipefail

started=()
finish() {
    for pid in "${started[@]}"; do
        kill "$pid" 2> /dev/null || true
    done
    wait 2> /dev/null || true
    rm -rf "$scratch"
}

if [ -z "${SSO_DESK_SESSION:-}" ]; then
    scratch=$(mktemp -d)
    trap finish EXIT
    export SSO_DESK_SESSION=$scratch TMPDIR=$scratch/tmp
    export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run
    export XDG_DATA_HOME=$HOME/.local/share XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache
    mkdir -p "$TMPDIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
    mkdir -m 0700 "$XDG_RUNTIME_DIR"
    unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS LANGUAGE LC_MESSAGES LC_TIME LC_NUMERIC
    export LANG=C.UTF-8 LC_ALL=C.UTF-8
    export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0

    Xvfb -displayfd 3 -screen 0 1440x960x24 -nolisten tcp 3> "$scratch/display" 2> "$scratch/xvfb.log" &
    started+=($!)
    for _ in $(seq 100); do
        read -r number < "$scratch/display" && break # with the end of the line: the number is whole
        sleep 0.1
    done
    export DISPLAY=:$number
    for _ in $(seq 100); do # a server that has its number may not answer yet
        xdotool getdisplaygeometry > /dev/null 2>&1 && break
        sleep 0.1
    done
    openbox > "$scratch/openbox.log" 2>&1 &
    manager=$!
    started+=("$manager")
    for _ in $(seq 100); do
        xdotool get_num_desktops > /dev/null 2>&1 && break
        if ! kill -0 "$manager" 2> /dev/null; then
            openbox >> "$scratch/openbox.log" 2>&1 &
            manager=$!
            started+=("$manager")
        fi
        sleep 0.1
    done

    status=0
    dbus-run-session -- "$0" "$@" || status=$?
    exit "$status"
fi

# Within the D-Bus session.
trap 'status=$?; kill "${started[@]}" 2> /dev/null || true; wait 2> /dev/null || true; exit "$status"' EXIT
printf 'throw-away' | gnome-keyring-daemon --foreground --unlock --components=secrets > /dev/null 2>&1 &
started+=($!)
/usr/libexec/at-spi-bus-launcher --launch-immediately > /dev/null 2>&1 &
started+=($!)
for _ in $(seq 100); do
    dbus-send --session --dest=org.freedesktop.DBus --print-reply /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true && break
    sleep 0.1
done
export SSO_DESK_TEST_KEYRING=1
"$@"

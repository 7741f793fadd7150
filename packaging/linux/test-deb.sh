#!/usr/bin/env bash
# Installs the package in a clean Debian 12 and shows that it runs there: lists five vendors, paints its window.
# Leaves .build/deb-window.png. Needs root; everything is unmounted and removed afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(id -u)" -eq 0 ] || { echo "make deb-test needs root (debootstrap, chroot)." >&2; exit 3; }

package=$(find dist -name "sso-desk_*_$(dpkg --print-architecture).deb" -newer pyproject.toml -print -quit)
[ -n "$package" ] || { echo "Build it first: make deb" >&2; exit 2; }
mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^(http|https|file|copy):/) { print $i; exit } }' \
    /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2> /dev/null || true)
[ -n "$mirror" ] || mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/*.sources)

clean=$(mktemp -d)
started=()
finish() {
    for ((index = ${#started[@]} - 1; index >= 0; index--)); do # the program before its display
        kill "${started[index]}" 2> /dev/null || true
        wait "${started[index]}" 2> /dev/null || true
    done
    for mounted in tmp/.X11-unix proc dev; do
        if mountpoint --quiet "$clean/$mounted"; then umount --lazy "$clean/$mounted"; fi
    done
    rm -rf --one-file-system "$clean"
}
trap finish EXIT

debootstrap --variant=minbase bookworm "$clean" "$mirror" > .build/debootstrap.log
for place in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d /etc/resolv.conf; do
    if [ -e "$place" ]; then cp -aL "$place" "$clean$(dirname "$place")/"; fi
done
mount -t proc proc "$clean/proc"
mount --bind /dev "$clean/dev"
mkdir -p "$clean/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$clean/tmp/.X11-unix"

clean_command=(chroot "$clean" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8)
in_clean() { "${clean_command[@]}" "$@"; }
cp "$package" "$clean/tmp/sso-desk.deb"
in_clean DEBIAN_FRONTEND=noninteractive apt-get update --quiet=2
in_clean DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends /tmp/sso-desk.deb \
    > .build/deb-install.log

vendors=$(in_clean sso-desk vendors --json | wc -l)
echo "vendors listed by the installed program: $vendors"
[ "$vendors" -eq 5 ]

Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3> .build/display 2> /dev/null &
started+=($!)
for _ in $(seq 100); do [ -s .build/display ] && break; sleep 0.1; done
display=:$(cat .build/display)
"${clean_command[@]}" DISPLAY="$display" sso-desk --practice &
started+=($!)
for _ in $(seq 200); do
    window=$(DISPLAY=$display xdotool search --onlyvisible --name 'SSO Desk' 2> /dev/null | head -n 1 || true)
    [ -n "$window" ] && break
    sleep 0.1
done
[ -n "$window" ] || { echo "The installed program painted no window." >&2; exit 1; }
sleep 4 # long enough for the practice vendors to listen and the first connection to open
DISPLAY=$display import -window root .build/deb-window.png
colours=$(identify -format '%k' .build/deb-window.png)
echo "window painted: $colours colours, see .build/deb-window.png"
[ "$colours" -gt 50 ]

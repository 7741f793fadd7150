#!/usr/bin/env bash
# Makes sure that Debian packages are there: system-packages.sh run|test|deb
# Installs what is missing where that is permitted; otherwise prints the one line needed, and ends with status 3.
set -euo pipefail

run_packages=(
    python3 python3-venv ca-certificates xdg-utils
    libglib2.0-0 libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1
    libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-shape0
    libxcb-xkb1 libwayland-cursor0 libwayland-egl1 fonts-dejavu-core
)
test_packages=(
    xvfb xdotool x11-utils xclip openbox imagemagick dbus-x11 gnome-keyring libsecret-tools
    at-spi2-core python3-pyatspi gir1.2-atspi-2.0 desktop-file-utils chromium chromium-driver
    firefox-esr fonts-noto-core git
)
deb_packages=(binutils debootstrap dpkg-dev fakeroot librsvg2-bin x11-apps)

case "${1:-run}" in
    run) wanted=("${run_packages[@]}") ;;
    test) wanted=("${run_packages[@]}" "${test_packages[@]}") ;;
    deb) wanted=("${run_packages[@]}" "${test_packages[@]}" "${deb_packages[@]}") ;;
    *) echo "usage: system-packages.sh run|test|deb" >&2; exit 2 ;;
esac

if ! command -v dpkg-query > /dev/null; then
    echo "This is not Debian or one of its children: see README.md for what has to be there." >&2
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null || true)
    # Newer systems carry some libraries under a name with t64 at its end.
    late=$(dpkg-query --show --showformat='${db:Status-Status}' "${package}t64" 2> /dev/null || true)
    if [ "$state" != installed ] && [ "$late" != installed ]; then
        missing+=("$package")
    fi
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
    as_root=(sudo -n)
else
    echo "Some system packages are missing. Install them with:" >&2
    echo "sudo apt-get install --yes --no-install-recommends ${missing[*]}" >&2
    exit 3
fi

echo "Installing system packages: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update --quiet=2
"${as_root[@]}" apt-get install --quiet=2 --yes --no-install-recommends "${missing[@]}" > /dev/null

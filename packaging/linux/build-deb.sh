#!/usr/bin/env bash
# Freezes the program and packs it as dist/sso-desk_VERSION_ARCHITECTURE.deb.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$(.venv/bin/python -c 'import sso_desk; print(sso_desk.__version__)')
architecture=$(dpkg --print-architecture)
build=.build/deb
tree=$build/tree
rm -rf "$build"
mkdir -p "$tree"/{DEBIAN,usr/bin,usr/lib} dist

.venv/bin/pyinstaller --noconfirm --log-level WARN \
    --distpath "$build/frozen" --workpath "$build/work" packaging/sso-desk.spec
cp -a "$build/frozen/sso-desk" "$tree/usr/lib/sso-desk"
ln -s ../lib/sso-desk/sso-desk "$tree/usr/bin/sso-desk"

install -D -m 0644 packaging/linux/sso-desk.desktop "$tree/usr/share/applications/sso-desk.desktop"
install -D -m 0644 packaging/linux/sso-desk.metainfo.xml "$tree/usr/share/metainfo/sso-desk.metainfo.xml"
install -D -m 0644 packaging/linux/copyright "$tree/usr/share/doc/sso-desk/copyright"
install -d "$tree/usr/share/doc/sso-desk"
gzip -9n < CHANGELOG.md > "$tree/usr/share/doc/sso-desk/changelog.gz"
install -D -m 0644 resources/icons/sso-desk.svg "$tree/usr/share/icons/hicolor/scalable/apps/sso-desk.svg"
for size in 16 24 32 48 64 128 256; do
    icon=$tree/usr/share/icons/hicolor/${size}x$size/apps/sso-desk.png
    install -d "$(dirname "$icon")"
    rsvg-convert --width=$size --height=$size resources/icons/sso-desk.svg --output "$icon"
done
desktop-file-validate "$tree/usr/share/applications/sso-desk.desktop"

find "$tree" -type d -exec chmod 0755 {} +
find "$tree/usr" -type f ! -perm -0100 -exec chmod 0644 {} +
find "$tree/usr" -type f -name '*.so*' -exec chmod 0644 {} +
cat > "$tree/DEBIAN/control" <<CONTROL
Package: sso-desk
Version: $version
Architecture: $architecture
Maintainer: The SSO Desk authors <maintainers@users.noreply.example>
Installed-Size: $(du -sk --apparent-size "$tree/usr" | cut -f1)
Section: misc
Priority: optional
Depends: libc6 (>= 2.34), libstdc++6 (>= 11), libglib2.0-0 | libglib2.0-0t64, libegl1, libgl1, libxkbcommon0,
 libxkbcommon-x11-0, libdbus-1-3, libfontconfig1, libfreetype6, libx11-xcb1, libxcb-cursor0, libxcb-icccm4,
 libxcb-image0, libxcb-keysyms1, libxcb-randr0, libxcb-render-util0, libxcb-shape0, libxcb-shm0, libxcb-sync1,
 libxcb-xfixes0, libxcb-xkb1, zlib1g, libbz2-1.0, liblzma5, libuuid1, libffi8, xdg-utils, ca-certificates,
 fonts-dejavu-core | fonts-noto-core | fonts-liberation
Recommends: gnome-keyring | kwalletmanager, libwayland-cursor0, libwayland-egl1
Description: sign-in links for vendor portals
 For account managers and help-desk agents: choose a connection, find a customer, create a single
 sign-on link into the vendor's portal, copy it or open it, and see how long it lasts.
CONTROL
package=dist/sso-desk_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz -z9 --build "$tree" "$package"
ls -l "$package"

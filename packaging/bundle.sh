#!/usr/bin/env bash
# Make a program that needs no Python, and try it: dist/counterpoint_VERSION_ARCH.deb and .tar.xz. Needs what test.sh
# needs, besides binutils; the bundle runs where the C library is at least as new as on the machine it was made on.
source "$(dirname "${BASH_SOURCE[0]}")/bootstrap.sh"
install_system_packages "${QT_LIBRARIES[@]}" binutils xz-utils
install_program requirements.txt
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements-bundle.txt

build=$PWD/build/bundle
program=$build/dist/counterpoint
rm -rf "$build"
.venv/bin/python -m PyInstaller --noconfirm --log-level ERROR --distpath "$build/dist" --workpath "$build/work" \
    packaging/bundle/counterpoint.spec

# These wheels ship with symbols that nobody needs. Not the libraries in *.libs: stripping breaks what patchelf has moved.
find "$program/_internal" -mindepth 2 -type f -name '*.so' ! -path '*.libs/*' ! -path '*/PySide6/*' \
    -exec strip --strip-unneeded {} +

say "trying it on the samples"
[ "$(find "$program/_internal/licences" -mindepth 1 -maxdepth 1 | wc -l)" -gt 20 ]
ledger=$program/_internal/reader/_resources/samples/harbour-ledger.txt
wire=$program/_internal/reader/_resources/samples/northern-wire.txt
bundled() { env -i HOME="$build" PATH=/nowhere LC_ALL=C.UTF-8 "$program/counterpoint" compare "$@"; }
bundled "$ledger" "$wire" --format json -o "$build/samples.json"
bundled "$ledger" "$wire" --format pdf -o "$build/samples.pdf"
{ echo '<!DOCTYPE html><article>'; sed 's/.*/<p>&/' "$wire"; } >"$build/wire.html" # read in a child process
bundled "$ledger" "$build/wire.html" --format text -o "$build/samples.txt"
# its own report is no article; to say so, it must be able to read PDF files
{ bundled "$ledger" "$build/samples.pdf" 2>&1 || true; } | grep -qF "a comparison made by Counterpoint"
.venv/bin/counterpoint compare resources/samples/{harbour-ledger,northern-wire}.txt --format json -o "$build/source.json"
cmp "$build/samples.json" "$build/source.json"

version=$(.venv/bin/python -c 'import reader; print(reader.__version__)')
name=counterpoint_${version}_$(dpkg --print-architecture)
root=$build/root
install -D -m 644 packaging/bundle/counterpoint.desktop "$root/usr/share/applications/counterpoint.desktop"
install -D -m 644 resources/icons/counterpoint.svg "$root/usr/share/icons/hicolor/scalable/apps/counterpoint.svg"
install -D -m 644 LICENSE "$root/usr/share/doc/counterpoint/copyright"
cat NOTICE resources/models/NOTICE.md - >>"$root/usr/share/doc/counterpoint/copyright" <<END

Qt and PySide6 are under the GNU Lesser General Public License 3 (/usr/share/common-licenses/LGPL-3 on Debian). The
licences of the other packages are in /opt/counterpoint/_internal/licences.
END
mkdir -p "$root/opt" "$root/usr/bin" "$root/DEBIAN" dist
cp -a "$program" "$root/opt/counterpoint"
ln -s /opt/counterpoint/counterpoint "$root/usr/bin/counterpoint"
depends=libc6
for library in "${QT_LIBRARIES[@]}"; do depends+=", ${library}t64 | $library"; done
cat >"$root/DEBIAN/control" <<END
Package: counterpoint
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: The Counterpoint authors <counterpoint@localhost>
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: $depends
Section: text
Priority: optional
Description: read two news articles about one event side by side
 Joins the passages that tell the same thing, marks names, and lists the claims
 that the texts leave unverified or that somebody disputes. Works offline.
END
dpkg-deb --root-owner-group -Zxz -z3 --build "$root" "dist/$name.deb" >/dev/null
tar -C "$build/dist" -c counterpoint | xz -3 -T0 >"dist/$name.tar.xz"
say "made dist/$name.deb and dist/$name.tar.xz"

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package of what is checked out, in build/deb, and lets lintian look at it: `./dev deb`.
set -eu
unset SEXTANT_DATADIR SEXTANT_LOCALEDIR GSETTINGS_SCHEMA_DIR GSETTINGS_BACKEND
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
rm -rf "$top/build/deb"
mkdir -p "$top/build/deb/sextant"
git -C "$top" ls-files -z | tar -C "$top" --null -T - -cf - | tar -C "$top/build/deb/sextant" -xf -
cd "$top/build/deb/sextant"
dpkg-buildpackage -b -us -uc
lintian --fail-on error,warning ../*.changes

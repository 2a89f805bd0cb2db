#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What an installed Flatpak of Sextant must do, and must not be able to do: check.sh APPLICATION-ID FOLDER

set -eu

id=$1 work=$2
plan=/app/share/sextant/examples/maple-ridge.sextant
home=$work/home
rm -rf "$home"
mkdir -p "$home"
# A planner's home folder, and no folder of the real planner's.
export HOME="$home" XDG_DATA_HOME="$home/.local/share" XDG_CONFIG_HOME="$home/.config" XDG_CACHE_HOME="$home/.cache"
told () { printf 'flatpak: %s\n' "$*" >&2; }
fail () { told "FAILED: $*"; exit 1; }
cli () { flatpak run --user --command=sextant-cli "$id" "$@"; }

# A plan is exported without a display.
cli export "$plan" --format pdf --to - >"$work/plan.pdf" || fail 'sextant-cli exports no PDF'
qpdf --check "$work/plan.pdf" >/dev/null || fail 'what it exports is no whole PDF'
cli check "$plan" --lang es | grep -qi 'en riesgo' || fail 'it does not speak Spanish'
told 'sextant-cli exports a PDF, and speaks Spanish'

# The home folder is out of reach, and would not be with a permission that it does not have.
cp "$work/build/files/share/sextant/examples/maple-ridge.sextant" "$home/plan.sextant"
if cli show "$home/plan.sextant" schools >/dev/null 2>"$work/refused"; then fail 'it reads the home folder'; fi
flatpak run --user --filesystem=home --command=sextant-cli "$id" show "$home/plan.sextant" schools >/dev/null ||
  fail 'even with the permission the home folder cannot be read, so that it cannot otherwise says nothing'
told 'the home folder cannot be read'

flatpak info --user --show-permissions "$id" >"$work/permissions"
if grep -qE '^filesystems=|^shared=.*network|^devices=.*all' "$work/permissions"; then fail 'it has permissions that it must not have'; fi
# Of a network a sandbox sees its own loopback and nothing else.
interfaces () { flatpak run --user "$@" --command=cat "$id" /proc/net/dev | sed -n 's/^ *\([a-z0-9]*\):.*/\1/p' | sort | tr '\n' ' '; }
[ "$(interfaces)" = 'lo ' ] || fail "it sees the network: $(interfaces)"
told 'there is no network'

# The desktop finds it, what it opens, and their icons.
exports=$FLATPAK_USER_DIR/exports/share
for file in "applications/$id.desktop" "dbus-1/services/$id.service" "mime/packages/$id.xml" "metainfo/$id.metainfo.xml" \
  "icons/hicolor/scalable/apps/$id.svg" "icons/hicolor/symbolic/apps/$id-symbolic.svg" \
  "icons/hicolor/scalable/mimetypes/$id-plan.svg"; do
  [ -e "$exports/$file" ] || fail "$file is not exported"
done

# Its window comes, with a plan in it.
flatpak run --user "$id" "$plan" >"$work/window.log" 2>&1 &
window=''
for _ in $(seq 150); do
  window=$(xdotool search --onlyvisible --name '^Maple Ridge' 2>/dev/null || :)
  [ -z "$window" ] || break
  sleep 0.2
done
[ -n "$window" ] || { cat "$work/window.log" >&2; fail 'no window came'; }
import -window root "$work/window.png" 2>/dev/null || :
flatpak kill "$id"
told 'its window comes'

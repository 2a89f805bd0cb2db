#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Sextant as a Flatpak, installs it for the user, checks it, and makes a bundle of one file. `./dev flatpak` calls
# this with the tools at hand, on an X server and a bus of its own.
#
# With GNOME's runtime from Flathub, where that can be fetched. Otherwise with a stand-in: one tree, made of the system in
# which Sextant is built, is runtime and SDK. It has every library, so of the manifest only our own module is built, and
# what comes out runs only here. SEXTANT_ROOT is where that system is on disk; nothing means this one.
#
# build.sh [--stand-in | --start]

set -eu
# The checkout's own data, of which nothing may come into the sandbox.
unset SEXTANT_DATADIR SEXTANT_LOCALEDIR GSETTINGS_SCHEMA_DIR GSETTINGS_BACKEND GIO_USE_VFS
# Parental controls are asked for on the bus of the system, which a root of ours does not have.
[ -S /run/dbus/system_bus_socket ] || export DBUS_SYSTEM_BUS_ADDRESS="${DBUS_SESSION_BUS_ADDRESS:-}"

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
id=io.github.sextantplan.Sextant
work=$top/build/flatpak
bundle=$work/sextant.flatpak
arch=$(flatpak --default-arch)
flathub=https://dl.flathub.org/repo/flathub.flatpakrepo

say () { printf 'flatpak: %s\n' "$*" >&2; }
die () { say "$*"; exit 1; }

# Of the manifest: a member of its top, or with --own-module, itself with only our module.
manifest () {
  python3 - "$top" "$id" "$@" <<'END'
import json, sys
top, name, wanted = sys.argv[1:4]
with open(f"{top}/flatpak/{name}.json", encoding="utf-8") as file:
    manifest = json.load(file)
if wanted != "--own-module":
    sys.exit(print(manifest[wanted]))
own = manifest["modules"][-1]
own["sources"][0]["path"] = top
json.dump({**manifest, "modules": [own]}, sys.stdout, indent=2)
END
}

start () {
  FLATPAK_USER_DIR=$(cat "$work/installed-in")
  export FLATPAK_USER_DIR
  [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || exec flatpak run --user "$id"
  say "there is no display here; elsewhere it starts with: FLATPAK_USER_DIR=$FLATPAK_USER_DIR flatpak run --user $id"
}

mkdir -p "$work"
[ "${1:-}" != --start ] || { start && exit; }
version=$(manifest runtime-version)

# ---- The runtime ----

# Asks with patience for what arrives slowly, but not for a network that is not there.
fetch_runtime () {
  timeout 30 flatpak --user remote-add --if-not-exists flathub "$flathub" 2>"$work/flathub.log" || return 1
  timeout 60 flatpak --user remote-info flathub "org.gnome.Sdk//$version" >>"$work/flathub.log" 2>&1 || return 1
  flatpak --user install -y --noninteractive --or-update flathub "org.gnome.Platform//$version" "org.gnome.Sdk//$version"
}

# What the tree is made of: the packages that are installed. One of others is made anew.
tell_tree () {
  { echo "$version" && cat "$1/var/lib/dpkg/status" "$1/usr/lib/sysimage/rpm/rpmdb.sqlite" 2>/dev/null || :; } | sha256sum
}

stand_in () {
  root=${SEXTANT_ROOT:-}
  tree=$(tell_tree "$root")
  if [ "$(cat "$work/tree" 2>/dev/null)" != "$tree" ]; then
    say "making the stand-in out of ${root:-this system}; it takes about 2 GB in build/flatpak"
    rm -rf "$work/sdk" "$work/runtimes" "$work/user"
    mkdir -p "$work/sdk/files" "$work/sdk/var"
    # Links cost no room, where the file system and the owner of the files let them.
    cp -al "$root/usr" "$work/sdk/usr" 2>/dev/null || { rm -rf "$work/sdk/usr" && cp -a "$root/usr" "$work/sdk/usr"; }
    cp -a "$root/etc" "$work/sdk/usr/etc" 2>/dev/null || : # a few files there are for the superuser alone
    # Empty, so that Flatpak writes its own, in which the libraries of the program come first.
    rm -f "$work/sdk/usr/etc/ld.so.cache" "$work/sdk/usr/etc/ld.so.conf" "$work/sdk/usr/etc/resolv.conf"
    : >"$work/sdk/usr/etc/ld.so.conf"
    ln -sf ../sbin/ldconfig "$work/sdk/usr/bin/ldconfig"
    printf '[Runtime]\nname=org.gnome.Sdk\nruntime=org.gnome.Platform/%s\nsdk=org.gnome.Sdk/%s\n' \
      "$arch/$version" "$arch/$version" >"$work/sdk/metadata"
    ostree init --repo="$work/runtimes" --mode=bare-user-only
    flatpak build-export --runtime --disable-sandbox "$work/runtimes" "$work/sdk" "$version" >/dev/null
    flatpak build-commit-from --src-ref="runtime/org.gnome.Sdk/$arch/$version" "$work/runtimes" \
      "runtime/org.gnome.Platform/$arch/$version" >/dev/null
    flatpak build-update-repo "$work/runtimes"
    rm -rf "$work/sdk"
    flatpak --user remote-add --no-gpg-verify --if-not-exists stand-in "file://$work/runtimes"
    flatpak --user install -y --noninteractive --or-update stand-in "org.gnome.Platform//$version" "org.gnome.Sdk//$version"
    echo "$tree" >"$work/tree"
  fi
}

# Under one name, by which the builder knows what it has built already.
mkdir -p "$work/manifest"
manifest=$work/manifest/$id.json
export FLATPAK_USER_DIR="$HOME/.local/share/flatpak"
if [ "${1:-}" != --stand-in ] && fetch_runtime; then
  runtime="GNOME's runtime $version"
  manifest=$top/flatpak/$id.json
else
  runtime='a stand-in for the runtime'
  say 'the runtime cannot be fetched from Flathub, so a stand-in serves, of the system in which Sextant is built'
  say 'only our own module is built, and it is installed in build/flatpak alone'
  export FLATPAK_USER_DIR="$work/user"
  stand_in
  manifest --own-module >"$manifest"
fi

# ---- Build, bundle, install ----

flatpak-builder --user --disable-rofiles-fuse --default-branch=stable --force-clean --repo="$work/repository" --state-dir="$work/state" \
  "$work/build" "$manifest"
flatpak build-bundle "$work/repository" "$bundle" "$id" stable
flatpak --user uninstall -y --noninteractive "$id" >/dev/null 2>&1 || :
flatpak --user install -y --noninteractive --bundle "$bundle"
echo "$FLATPAK_USER_DIR" >"$work/installed-in"

# ---- Check ----

"$top/flatpak/check.sh" "$id" "$work"
say "built with $runtime, installed from build/flatpak/sextant.flatpak, and checked"

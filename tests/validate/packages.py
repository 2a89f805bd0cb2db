#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak and the Debian package bring each library that is linked, and no permission that is not wanted.

packages.py SOURCE-ROOT VERSION
"""

import json
import re
import sys
from pathlib import Path

# As Meson asks for it: Debian's package, and the Flatpak's module where GNOME's runtime does not have it.
LIBRARIES = {
    "cairo": ("libcairo2-dev", None),
    "csv": ("libcsv-dev", "libcsv"),
    "gio-2.0": ("libglib2.0-dev", None),
    "gio-unix-2.0": ("libglib2.0-dev", None),
    "glib-2.0": ("libglib2.0-dev", None),
    "gobject-2.0": ("libglib2.0-dev", None),
    "gsl": ("libgsl-dev", "gsl"),
    "gtk4": ("libgtk-4-dev", None),
    "gtksourceview-5": ("libgtksourceview-5-dev", None),
    "highs": ("libhighs-dev", "highs"),
    "icu-i18n": ("libicu-dev", None),
    "icu-uc": ("libicu-dev", None),
    "json-glib-1.0": ("libjson-glib-dev", None),
    "libadwaita-1": ("libadwaita-1-dev", None),
    "libical": ("libical-dev", "libical"),
    "libqpdf": ("libqpdf-dev", "qpdf"),
    "libspelling-1": ("libspelling-1-dev", "libspelling"),
    "m": (None, None),
    "pango": ("libpango1.0-dev", None),
    "pangocairo": ("libpango1.0-dev", None),
    "xlsxwriter": ("libxlsxwriter-dev", "libxlsxwriter"),
}
PERMISSIONS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}
ASKED = re.compile(r"(?:\bdependency|find_library)\('([^']+)'")


def check_module(module):
    faults = []
    for source in module["sources"]:
        if source["type"] in ("shell", "patch"):
            continue
        if source["type"] != "archive" or not re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")):
            faults.append(f"the module {module['name']} is not an archive with its sum")
        elif not source["url"].startswith("https://") or not source.get("x-sum-from"):
            faults.append(f"the module {module['name']} does not say where its archive or its sum is from")
    return faults


def main():
    root, version = Path(sys.argv[1]), sys.argv[2]
    manifest = json.loads((root / "flatpak/io.github.sextantplan.Sextant.json").read_text(encoding="utf-8"))
    control = (root / "debian/control").read_text(encoding="utf-8")
    changelog = (root / "debian/changelog").read_text(encoding="utf-8")
    modules = [module["name"] for module in manifest["modules"]]
    asked = sorted({name for path in (root / "src").rglob("meson.build") for name in ASKED.findall(path.read_text(encoding="utf-8"))})

    faults = [] if set(manifest["finish-args"]) == PERMISSIONS else ["the Flatpak has other permissions than it should"]
    if modules[-1] != "sextant":
        faults.append("our own module is not the last one")
    for module in manifest["modules"][:-1]:
        faults += check_module(module)
    for name in asked:
        if name not in LIBRARIES:
            faults.append(f"{name} is linked, and this test does not know how it is packaged")
            continue
        package, module = LIBRARIES[name]
        if package and not re.search(rf"(?m)^ {re.escape(package)}\b", control):
            faults.append(f"{name} is linked, and debian/control does not ask for {package}")
        if module and module not in modules:
            faults.append(f"{name} is linked, and the Flatpak has no module {module}")
    wanted = {module for name, (_, module) in LIBRARIES.items() if name in asked}
    faults += [f"the Flatpak's module {name} is not linked any more" for name in modules[:-1] if name not in wanted]
    if not changelog.startswith(f"sextant ({version}-"):
        faults.append(f"debian/changelog does not begin with {version}")
    print("\n".join(faults) or f"{len(asked)} libraries are packaged")
    return 1 if faults or not asked else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floors use only what lies below them, and sextant-cli links nothing of the window.

layering.py SOURCE-ROOT [SEXTANT-CLI]
"""

import re
import subprocess
import sys
from pathlib import Path

# What each floor may include beside itself.
BELOW = {
    "base": set(),
    "model": {"base"},
    "storage": {"model", "base"},
    "exchange": {"model", "base"},
    "analysis": {"model", "base"},
    "checks": {"analysis", "model", "base"},
    "report": {"checks", "analysis", "model", "base"},
}
BELOW["cli"] = set(BELOW)
BELOW["app"] = set(BELOW) - {"cli"}

# Which floors may include the headers of a library that is not for all of them.
LIBRARIES = {
    r"gtk/|gdk/|gsk/|adwaita|gtksourceview|libspelling": {"app"},
    r"cairo": {"report", "app"},
    r"pango/": {"analysis", "report", "app"},
    r"qpdf/": {"report"},
    r"xlsxwriter|csv\.h|freexl": {"exchange"},
    r"libical/": {"exchange", "analysis"},
    r"gsl/|interfaces/highs|highs": {"analysis"},
    r"unicode/": {"base"},
    r"json-glib/": {"base", "model", "storage", "exchange", "checks", "report", "cli"},
}

# libX11 is none of them: distributions build cairo with it, and the report draws with cairo.
FORBIDDEN_LIBRARIES = re.compile(r"libgtk|libadwaita|libgtksourceview|libspelling|libgdk|libwayland")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def complaints_about(path, floor):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        bracket, header = match.groups()
        where = f"{path}:{number}"
        if bracket == '"':
            target = header.split("/", 1)[0]
            if target in BELOW:
                if target != floor and target not in BELOW[floor]:
                    yield f"{where}: {floor} must not use {target} ({header})"
            elif header not in ("config.h", "app-resources.h", "desktop-resources.h"):  # made by the build
                yield f"{where}: name the floor of {header}"
            continue
        for pattern, floors in LIBRARIES.items():
            if re.match(pattern, header) and floor not in floors:
                yield f"{where}: {floor} must not use <{header}>"


def needed_libraries(program):
    """What the dynamic linker loads for the program, libraries of libraries included."""
    output = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    return [line.split()[0] for line in output.splitlines() if line.strip()]


def main():
    root = Path(sys.argv[1])
    complaints = []
    scanned = 0
    for floor in BELOW:
        for path in sorted((root / "src" / floor).glob("**/*.[ch]")):
            scanned += 1
            complaints += complaints_about(path, floor)
    unknown = {path.name for path in (root / "src").iterdir() if path.is_dir()} - set(BELOW)
    complaints += [f"src/{name} is no floor of the house" for name in sorted(unknown)]
    if scanned == 0:
        complaints.append("no source was found to scan")
    if len(sys.argv) > 2:
        complaints += [
            f"sextant-cli loads {library}"
            for library in needed_libraries(sys.argv[2])
            if FORBIDDEN_LIBRARIES.match(library)
        ]
    print("\n".join(complaints) or f"{scanned} files keep to their floors")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())

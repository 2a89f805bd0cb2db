#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every file with text to translate, in order, and no other.

potfiles.py SOURCE-ROOT [--write]
"""

import re
import sys
from pathlib import Path

MARKED = re.compile(r"""(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|Q_|g_dngettext|ngettext|g_dpgettext2|gettext)\s*\(\s*(?:NULL,\s*)?["']""")


def has_text(path):
    return MARKED.search(path.read_text(encoding="utf-8")) is not None


def main():
    root = Path(sys.argv[1])
    wanted = []
    for pattern in ("src/**/*.c", "src/**/*.h", "ui/**/*.blp"):
        wanted += [str(path.relative_to(root)) for path in root.glob(pattern) if has_text(path)]
    for pattern in ("data/**/*.desktop.in*", "data/**/*.metainfo.xml.in*", "data/**/*.mime.xml.in*"):
        wanted += [str(path.relative_to(root)) for path in root.glob(pattern)]
    wanted.sort()
    if "--write" in sys.argv[2:]:
        (root / "po" / "POTFILES.in").write_text("".join(f"{name}\n" for name in wanted), encoding="utf-8")
    lines = (root / "po" / "POTFILES.in").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if line and not line.startswith("#")]
    complaints = [f"po/POTFILES.in lacks {name}" for name in wanted if name not in listed]
    complaints += [f"po/POTFILES.in names {name}, which has no text to translate" for name in listed if name not in wanted]
    if not complaints and listed != wanted:
        complaints.append("po/POTFILES.in is not sorted")
    print("\n".join(complaints) or f"{len(listed)} files are listed")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())

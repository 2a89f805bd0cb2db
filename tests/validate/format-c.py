#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C file is as clang-format 19 prints it; skipped where another version is the only one.

format-c.py SOURCE-ROOT
"""

import shutil
import subprocess
import sys
from pathlib import Path

SKIP = 77


def main():
    root = Path(sys.argv[1])
    tool = shutil.which("clang-format-19") or shutil.which("clang-format")
    version = tool and subprocess.run([tool, "--version"], check=True, capture_output=True, text=True).stdout
    if not version or "version 19." not in version:
        print("clang-format 19 is not here")
        return SKIP
    files = [str(path) for folder in ("src", "tests") for path in sorted((root / folder).glob("**/*.[ch]"))]
    if not files:
        print("no C file was found")
        return 1
    result = subprocess.run([tool, "--dry-run", "--Werror", *files], stderr=subprocess.PIPE, text=True, check=False)
    wrong = sorted({line.split(":")[0] for line in result.stderr.splitlines() if ": error:" in line})
    if result.returncode != 0:
        print("\n".join(wrong) or result.stderr)
        print("./dev format would change these files")
        return 1
    print(f"{len(files)} files are formatted")
    return 0


if __name__ == "__main__":
    sys.exit(main())

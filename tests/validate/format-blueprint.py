#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every Blueprint file is as blueprint-compiler prints it.

format-blueprint.py SOURCE-ROOT
"""

import subprocess
import sys
from pathlib import Path

SKIP = 77


def main():
    files = [str(path) for path in sorted((Path(sys.argv[1]) / "ui").glob("**/*.blp"))]
    if not files:
        print("there is no Blueprint file")
        return SKIP
    return subprocess.run(["blueprint-compiler", "format", *files], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

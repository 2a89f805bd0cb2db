#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each translation is whole as a file: header, places in braces and plural forms as in the English.

translations.py SOURCE-ROOT
"""

import subprocess
import sys
from pathlib import Path


def main():
    folder = Path(sys.argv[1]) / "po"
    languages = (folder / "LINGUAS").read_text(encoding="utf-8").split()
    wrong = 0
    for language in languages:
        command = ["msgfmt", "--check", "--statistics", "--output-file=/dev/null", str(folder / f"{language}.po")]
        print(language, flush=True)
        wrong += subprocess.run(command, check=False).returncode != 0
    return 1 if wrong or not languages else 0


if __name__ == "__main__":
    sys.exit(main())

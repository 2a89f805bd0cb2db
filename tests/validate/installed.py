#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed finds its own data: the command line, built without GTK into a place of its own.

installed.py SOURCE-ROOT BUILD-ROOT
"""

import os
import subprocess
import sys
from pathlib import Path


def main():
    source, top = Path(sys.argv[1]), Path(sys.argv[2]) / "command-line-only"
    build, prefix = top / "build", top / "installed"
    if not (build / "build.ninja").is_file():
        subprocess.run(["meson", "setup", build, source, "-Dgtk=false", f"--prefix={prefix}"], check=True)
    subprocess.run(["meson", "install", "-C", build, "--quiet"], check=True)

    # As anyone has it who has installed it: nothing tells it where it is.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SEXTANT_", "LANGUAGE"))}
    command = [prefix / "bin/sextant-cli", "check", prefix / "share/sextant/examples/maple-ridge.sextant"]
    faults = []
    for language, word in ("en", "At risk"), ("es", "En riesgo"):
        done = subprocess.run([*command, "--lang", language], capture_output=True, text=True, check=False, env=environment)
        print(language, done.returncode, done.stdout[:400], done.stderr, sep="\n")
        if done.returncode != 1 or done.stderr or word.lower() not in done.stdout.lower():
            faults.append(f"sextant-cli check does not say “{word}” of the example")
    manual = subprocess.run(["mandoc", "-T", "lint", "-W", "error", prefix / "share/man/man1/sextant-cli.1"], check=False)
    if manual.returncode:
        faults.append("the manual is not installed, or faulty")
    if list(prefix.rglob("applications")) or (prefix / "bin/sextant").exists():
        faults.append("the command line alone installs what belongs to the window")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages are well formed, and that of the command line tells of each verb."""

import pathlib
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
page = root / "data" / "sextant-cli.1"
text = page.read_text(encoding="utf-8")
pages = [page, root / "data" / "sextant.1"]
lint = subprocess.run(["mandoc", "-T", "lint", "-W", "error", *pages], capture_output=True, text=True, check=False)
verbs = [path.stem.removeprefix("verb-") for path in sorted((root / "src" / "cli").glob("verb-*.c"))]
faults = [lint.stdout] if lint.returncode else []
faults += [f"{verb} is not in the manual" for verb in verbs if f".It Cm {verb}" not in text]

print("\n".join(faults) or f"{len(verbs)} verbs are told of")
sys.exit(1 if faults or not verbs else 0)

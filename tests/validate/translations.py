#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts to translate are marked so that translations can be proved, and the translations are whole as files.

translations.py SOURCE-ROOT [--complete]

A text with places in braces wants the remark "xgettext: python-brace-format" on the line before the one where the text
begins: only then does msgfmt refuse a translation with another name in braces. With --complete, each text must also
have its translation.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

# As Meson's preset for GLib, and po/meson.build, have them.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3",
            "sxt_message_new_plural:1,2"]
PLACE = re.compile(r"\{[A-Za-z0-9_]+\}")

WRONG = '''msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#, python-brace-format
msgid "{school} starts"
msgstr "{escuela} empieza"
'''


def extract(root):
    # Blueprint files are unknown to it and read as C, of which it warns.
    command = ["xgettext", "--from-code=UTF-8", "--no-wrap", "--add-comments=xgettext", "--output=-",
               f"--directory={root}", f"--files-from={root / 'po' / 'POTFILES.in'}"]
    command += [f"--keyword={keyword}" for keyword in KEYWORDS]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def unmarked(pot):
    complaints = []
    for entry in pot.split("\n\n")[1:]:
        text = "".join(re.findall(r'^(?:msgid(?:_plural)? )?"(.*)"$', entry, re.MULTILINE))
        if PLACE.search(text) and not re.search(r"^#,.*\bpython-brace-format", entry, re.MULTILINE):
            place = re.search(r"^#: (\S+)", entry, re.MULTILINE).group(1)
            complaints.append(f'{place}: no "xgettext: python-brace-format" on the line before "{text}"')
    return complaints


def is_refused(folder):
    """Whether msgfmt does refuse what it is relied upon to refuse."""
    path = folder / "wrong.po"
    path.write_text(WRONG, encoding="utf-8")
    command = ["msgfmt", "--check-format", "--output-file=/dev/null", str(path)]
    return subprocess.run(command, check=False, capture_output=True).returncode != 0


def main():
    root = Path(sys.argv[1]).resolve()
    languages = (root / "po" / "LINGUAS").read_text(encoding="utf-8").split()
    pot = extract(root)
    complaints = unmarked(pot)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template = folder / "sextant.pot"
        template.write_text(pot, encoding="utf-8")
        if not is_refused(folder):
            complaints.append("msgfmt does not look at places in braces")
        for language in languages:
            translation = root / "po" / f"{language}.po"
            commands = [["msgfmt", "--check", "--statistics", "--output-file=/dev/null", str(translation)]]
            if "--complete" in sys.argv[2:]:
                commands.append(["msgcmp", str(translation), str(template)])
            print(language, flush=True)
            for command in commands:
                if subprocess.run(command, check=False).returncode != 0:
                    complaints.append(f"{translation.name}: {command[0]} refuses it")
    print("\n".join(complaints))
    return 1 if complaints or not languages else 0


if __name__ == "__main__":
    sys.exit(main())

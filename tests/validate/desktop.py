#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes Sextant a program of the desktop is installed whole, and each file of it is valid.

desktop.py SOURCE-ROOT BUILD-ROOT APPLICATION-ID VERSION PREFIX
"""

import configparser
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

WANTED = """
bin/sextant bin/sextant-cli share/applications/{id}.desktop share/dbus-1/services/{id}.service
share/glib-2.0/schemas/{id}.gschema.xml share/icons/hicolor/scalable/apps/{id}.svg
share/icons/hicolor/scalable/mimetypes/{id}-plan.svg share/icons/hicolor/symbolic/apps/{id}-symbolic.svg
share/locale/es/LC_MESSAGES/sextant.mo share/man/man1/sextant.1 share/man/man1/sextant-cli.1 share/metainfo/{id}.metainfo.xml
share/mime/packages/{id}.xml share/sextant/examples/maple-ridge.sextant
share/sextant/examples/maple-ridge-early.sextant share/sextant/sextant-project.schema.json
"""
TYPE = "application/x-sextant+json"
SVG = "{http://www.w3.org/2000/svg}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def run(*command):
    """What the command complained of, or nothing."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return [f"{command[0]}: {done.stdout}{done.stderr}"] if done.returncode else []


def check_desktop(usr, name):
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(usr / "share/applications" / f"{name}.desktop", encoding="utf-8")
    entry = entry["Desktop Entry"]
    faults = [f"the desktop file has no {key} in Spanish" for key in ("GenericName[es]", "Comment[es]", "Keywords[es]")
              if key not in entry]
    if entry["Icon"] != name or entry["DBusActivatable"] != "true" or TYPE not in entry["MimeType"].split(";"):
        faults.append("the desktop file does not say icon, activation and type")
    service = (usr / "share/dbus-1/services" / f"{name}.service").read_text(encoding="utf-8")
    if f"Name={name}\n" not in service or "--gapplication-service" not in service:
        faults.append("the service is not named by the application id, or does not start as a service")
    return faults


def check_metainfo(usr, name, version, source):
    """What Flathub's guidelines ask for and can be seen in the file."""
    root = ET.parse(usr / "share/metainfo" / f"{name}.metainfo.xml").getroot()
    faults = []
    if len(root.findtext("name")) > 15:
        faults.append("the name is over 15 characters")
    for summary in root.findall("summary"):
        if len(summary.text) > 35 or summary.text.endswith(".") or re.match(r"(?i)(an?|the|un|una|el|la) ", summary.text):
            faults.append(f"the summary is over 35 characters, or has an article or full stop: {summary.text}")
    if len(root.findall("branding/color")) != 2:
        faults.append("there are not two brand colors")
    if root.find("content_rating").get("type") != "oars-1.1":
        faults.append("there is no OARS rating")
    release = root.find("releases/release")
    if release.get("version") != version or not release.findtext("description/p"):
        faults.append(f"the newest release is not {version}, or has no notes")
    for shot in root.findall("screenshots/screenshot"):
        captions = shot.findall("caption")
        if not {None, "es"} <= {caption.get(LANG) for caption in captions} or captions[0].text.endswith("."):
            faults.append("a screenshot has no caption in both languages, or one with a full stop")
        image = shot.find("image")
        picture = source / "data/screenshots" / image.text.rpartition("/")[2]
        header = picture.read_bytes()[:24]
        size = (int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big"))
        if size != (int(image.get("width")), int(image.get("height"))):
            faults.append(f"{picture.name} is {size[0]} x {size[1]}, and the metainfo says otherwise")
    return faults


def check_icons(usr, source):
    faults = []
    icons = [*(usr / "share/icons").rglob("*.svg"), *(source / "data/icons").rglob("*.svg")]
    for icon in icons:
        root = ET.parse(icon).getroot()
        wanted = "16" if icon.stem.endswith("-symbolic") else "128"
        if root.tag != SVG + "svg" or root.get("viewBox") != f"0 0 {wanted} {wanted}":
            faults.append(f"{icon.name} is no SVG of {wanted} by {wanted}")
        if wanted == "16" and any(colour.lower() not in ("#2e3436", "none")
                                  for part in root.iter() for colour in [part.get("fill", "none"), part.get("stroke", "none")]):
            faults.append(f"{icon.name} has colors, which a symbolic icon takes from the theme")
    return faults


def check_type(usr, name, home):
    """A plan is known by its name, and its icon by the plan's type."""
    faults = run("update-mime-database", usr / "share/mime")
    if f":{TYPE}:*.sextant\n" not in (usr / "share/mime/globs2").read_text(encoding="utf-8"):
        faults.append("*.sextant is of no type")
    environment = {"XDG_DATA_DIRS": f"{usr / 'share'}:/usr/share", "HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    command = ["gio", "info", "-a", "standard::content-type,standard::icon", usr / "share/sextant/examples/maple-ridge.sextant"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    if f"content-type: {TYPE}\n" not in told or f"{name}-plan" not in told:
        faults.append(f"the example is not known as a plan: {told}")
    return faults


def main():
    source, build, name, version, prefix = Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]
    with tempfile.TemporaryDirectory() as folder:
        top, usr = Path(folder) / "tree", Path(folder) / "tree/usr"
        top.mkdir()
        faults = run("meson", "install", "-C", build, "--no-rebuild", "--quiet", "--destdir", f"{folder}/installed")
        Path(f"{folder}/installed{prefix}").rename(usr)
        faults += [f"{path} is not installed" for path in WANTED.format(id=name).split() if not (usr / path).is_file()]
        if not faults:
            faults = run("desktop-file-validate", usr / "share/applications" / f"{name}.desktop")
            faults += run("appstreamcli", "validate-tree", "--no-net", "--strict", top)
            faults += run("glib-compile-schemas", "--strict", "--dry-run", usr / "share/glib-2.0/schemas")
            faults += check_desktop(usr, name) + check_metainfo(usr, name, version, source)
            faults += check_icons(usr, source) + check_type(usr, name, top)
    print("\n".join(faults) or "all is installed, and valid")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

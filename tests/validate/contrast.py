#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own colours have the contrast that WCAG 2.1 asks for: texts 4.5:1, graphics 3:1, in both styles.

The grounds are libadwaita's; what we add stands in ui/style.css, ui/style-dark.css and, for what is drawn, in
src/report/palette.c. A colour that this does not know fails, so that none comes in unseen.
"""
import pathlib
import re
import sys

TEXT, GRAPHIC = 4.5, 3.0

# libadwaita 1.7: window, card and sidebar (a dark card lies on the window at 8 %).
GROUNDS = {
    "light": {"window": "#fafafb", "card": "#ffffff", "sidebar": "#ebebed"},
    "dark": {"window": "#222226", "card": "#343437", "sidebar": "#2e2e32"},
}
AREAS = ("narrative", "curriculum", "capacity", "schools", "communications", "devices")
LEVELS = ("1", "2", "3", "4")

problems = []


def channels(color):
    return [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def luminance(color):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    bright, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def mix(over, under, alpha):
    mixed = [round(255 * (o * alpha + u * (1 - alpha))) for o, u in zip(channels(over), channels(under))]
    return "#%02x%02x%02x" % tuple(mixed)


def want(what, color, ground, least):
    ratio = contrast(color, ground)
    if ratio < least:
        problems.append(f"{what}: {color} on {ground} has {ratio:.2f}:1, and {least}:1 is wanted")


def read_css(path):
    """Returns the areas' colours and the variables of a style sheet, and all colours that it names."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)
    areas = dict(re.findall(r"\.area-(\w+)\s*\{\s*--area-color:\s*(#[0-9a-f]{6});", text))
    variables = dict(re.findall(r"--(sxt-[\w-]+):\s*(#[0-9a-f]{6});", text))
    return areas, variables, set(re.findall(r"#[0-9a-fA-F]{3,8}\b", text))


def check_css(root):
    styles = {}
    for style, name in (("light", "style.css"), ("dark", "style-dark.css")):
        areas, variables, named = read_css(root / "ui" / name)
        styles[style] = (areas, variables)
        unknown = named - set(areas.values()) - set(variables.values())
        if unknown:
            problems.append(f"{name}: nothing says where {', '.join(sorted(unknown))} stands; teach {__file__}")
        if set(areas) != set(AREAS):
            problems.append(f"{name}: not each area has its colour")

        for area, color in areas.items():
            for ground, under in GROUNDS[style].items():
                want(f"{name}: {area} on the {ground}", color, under, GRAPHIC)
        texts = {"1": "sxt-level-1-text", "2": "sxt-level-text", "3": "sxt-level-text", "4": "sxt-level-4-text"}
        for level in LEVELS:
            want(f"{name}: the digit {level}", variables[texts[level]], variables["sxt-level-" + level], TEXT)
    return styles


def check_dimmed(root):
    """Captions: the window's text, as opaque as --dim-opacity says."""
    css = (root / "ui" / "style.css").read_text()
    opacity = int(re.search(r"--dim-opacity:\s*(\d+)%", css).group(1)) / 100
    for style, ink in (("light", "#000006"), ("dark", "#ffffff")):
        for ground, under in GROUNDS[style].items():
            full = mix(ink, under, 0.8 if style == "light" else 1)
            want(f"dimmed text on the {ground}, {style}", mix(full, under, opacity), under, TEXT)


def read_palettes(root):
    """Returns for each scheme of the drawings its colours, lists of them by name."""
    text = (root / "src" / "report" / "palette.c").read_text()
    palettes = {}
    for scheme, body in re.findall(r"\[SXT_SCHEME_(\w+)\] = \{(.*?)\n  \}", text, flags=re.S):
        fields = {}
        for name, value in re.findall(r"\.(\w+) = (\{[^}]*\}|[^,]+),", body):
            fields[name] = ["#" + c for c in re.findall(r"0x([0-9a-f]{6})\b", value)]
        palettes[scheme.lower()] = fields
    return palettes


def check_palettes(root, styles):
    palettes = read_palettes(root)
    if not {"light", "dark", "print"} <= set(palettes):
        problems.append("palette.c: the light, the dark and the print scheme were not found")
        return
    for scheme, colors in palettes.items():
        ground = colors["background"][0]
        for name in ("ink", "quiet", "accent"):
            want(f"palette.c, {scheme}: {name}", colors[name][0], ground, TEXT)
        for color in colors["warning"] + colors["marks"] + colors["areas"]:
            want(f"palette.c, {scheme}: a sign or an area", color, ground, GRAPHIC)
        for level, text in zip(colors["levels"], colors["level_texts"]):
            want(f"palette.c, {scheme}: a digit on its level", text, level, TEXT)
    # What is drawn and what the style sheet colours stand side by side.
    for style, (areas, variables) in styles.items():
        if palettes[style]["areas"] != [areas[area] for area in AREAS]:
            problems.append(f"palette.c and the {style} style sheet have other colours for the areas")
        if palettes[style]["levels"] != [variables["sxt-level-" + level] for level in LEVELS]:
            problems.append(f"palette.c and the {style} style sheet have other colours for the levels")


def main():
    root = pathlib.Path(sys.argv[1])
    check_dimmed(root)
    check_palettes(root, check_css(root))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


sys.exit(main())

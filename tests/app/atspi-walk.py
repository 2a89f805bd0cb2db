#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the running program by AT-SPI, as a screen reader does: Start, every page, the dialogs.

Fails on something that can have the focus and has no name, and on a cell of a grid whose name does not say row, column
and value. The program runs in a process of its own, on the example, and is driven by keys.
"""
import pathlib
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

WAIT = 40  # seconds, at most, for something to come up
LONGEST = 4000  # accessibles of one page

problems = []
cells = []  # of grids and tables


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)
    time.sleep(0.6)


def find_application(process):
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        if process.poll() is not None:
            sys.exit(f"The program ended at once, with {process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_name().startswith("sextant") and application.get_child_count():
                return application
        time.sleep(0.1)
    sys.exit("AT-SPI does not show the program")


def describe(path):
    return " › ".join(f"{role} “{name}”" if name else role for role, name in path[-6:])


def is_of_the_toolkit(role, path, where):
    """What GTK and libadwaita make inside their own widgets, and give no name."""
    if where == "About" and role == "list":
        return True
    # Panels pass the focus on. A scroll pane has it only where nothing inside can have it.
    if role in ("panel", "scroll pane"):
        return True
    # The list that a drop-down opens.
    return "combo box" in [role for role, name in path[:-1]]


def check(role, name, states, where, path):
    is_reached = states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SENSITIVE)
    if is_reached and not name.strip() and not is_of_the_toolkit(role, path, where):
        problems.append(f"{where}: no name: {describe(path)}")
    if role != "table cell":
        return

    # No table passes by AT-SPI: all that is heard of a cell is its name, and that of its row where it has one.
    # A collection of pages or cards is a table to AT-SPI, too, but has no rows.
    row = next((name for role, name in reversed(path[:-1]) if role == "table row"), None)
    place, colon, _value = name.partition(": ")
    if row is not None:
        cells.append(name)
    if row is not None and (not colon or (not row and ", " not in place)):
        problems.append(f"{where}: a cell does not say row, column and value: {describe(path)}")


def walk(node, where):
    """Returns how many accessibles are on screen below a node."""
    total = 0
    stack = [(node, ())]
    while stack and total < LONGEST:
        here, above = stack.pop()
        try:
            role, name, states = here.get_role_name(), here.get_name() or "", here.get_state_set()
        except Exception:  # it has gone meanwhile
            continue
        below = (*above, (role, name))
        if not states.contains(Atspi.StateType.SHOWING) and role not in ("application", "frame"):
            continue
        total += 1
        check(role, name, states, where, below)
        for i in range(here.get_child_count()):
            child = here.get_child_at_index(i)
            if child is not None:
                stack.append((child, below))
    if total >= LONGEST:
        problems.append(f"{where}: more than {LONGEST} accessibles are on screen at once")
    return total


def look(application, where, least):
    end = time.monotonic() + WAIT
    before = len(problems)
    while (total := walk(application, where)) < least and time.monotonic() < end:
        del problems[before:]
        time.sleep(0.5)
    print(f"{where}: {total} accessibles", flush=True)
    if total < least:
        problems.append(f"{where}: only {total} accessibles are there, and {least} were expected")


def give_focus(process):
    window = subprocess.run(
        ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid)], capture_output=True, text=True
    ).stdout.split()
    subprocess.run(["xdotool", "windowfocus", window[-1]], check=True)


def activate(application_id, action):
    """An action of the application, as the desktop would."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    path = "/" + application_id.replace(".", "/")
    call = ("org.gtk.Actions", "Activate", GLib.Variant("(sava{sv})", (action, [], {})))
    bus.call_sync(application_id, path, *call, None, Gio.DBusCallFlags.NONE, -1)


def look_at_plan(application, application_id):
    names = ("Overview", "Narrative", "Curriculum", "Capacity", "Schools", "Communications", "Devices")
    for number, name in enumerate(names, start=1):
        press(f"alt+{number}")
        time.sleep(1)
        look(application, name, 60)
    press("alt+5")
    press("ctrl+Next")
    look(application, "Schools, All Records", 100)
    for keys, name, least in (
        ("ctrl+comma", "Preferences", 80),
        ("ctrl+question", "Keyboard Shortcuts", 80),
        ("ctrl+p", "Print", 60),
    ):
        press(keys)
        time.sleep(1.5)
        look(application, name, least)
        press("Escape")
    activate(application_id, "about")
    time.sleep(1.5)
    look(application, "About", 80)
    press("Escape")


def look_at_start(application):
    look(application, "Start", 20)
    press("ctrl+n")
    for step in ("district", "years", "waves", "team"):
        time.sleep(1.5)
        look(application, f"New Plan, {step}", 30)
        press("alt+n")


def main():
    program, application_id, example = sys.argv[1:4]
    with subprocess.Popen([program, example]) as process:
        application = find_application(process)
        time.sleep(2)
        give_focus(process)
        look_at_plan(application, application_id)
        process.terminate()
    with subprocess.Popen([program]) as process:
        application = find_application(process)
        time.sleep(2)
        give_focus(process)
        look_at_start(application)
        process.terminate()

    for problem in dict.fromkeys(problems):
        print(problem, file=sys.stderr)
    if problems:
        sys.exit(1)
    # The grid of Schools alone has as many in sight.
    if len(cells) < 100:
        sys.exit(f"Only {len(cells)} cells were there")


main()

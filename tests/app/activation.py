#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop starts Sextant over D-Bus: nothing runs, a plan is opened, and its window is there.

activation.py SERVICE-FILE SEXTANT APPLICATION-ID PLAN
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SECONDS = 30


def find_window(name):
    command = ["xdotool", "search", "--onlyvisible", "--name", name]
    return subprocess.run(command, capture_output=True, check=False).stdout


def wait(condition, seconds=SECONDS):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


def ask_bus(method, *arguments):
    command = ["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus"]
    command += ["--method", f"org.freedesktop.DBus.{method}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def on_bus(name, plan):
    """On a bus of its own, which knows of the program by its service file alone."""
    if "true" in ask_bus("NameHasOwner", name):
        return "it runs before it is called"
    ask_bus("StartServiceByName", name, "0")
    if wait(lambda: find_window("."), 1.5):
        return "a window came before one was asked for"
    subprocess.run(["gapplication", "launch", name, plan], check=True)
    if not wait(lambda: find_window("^Maple Ridge")):
        return "no window came"
    subprocess.run(["gapplication", "action", name, "quit"], check=True)
    if not wait(lambda: "true" not in ask_bus("NameHasOwner", name)):
        return "it does not quit"
    return None


def main():
    if sys.argv[1] == "--on-bus":
        fault = on_bus(*sys.argv[2:])
        print(fault or "started, shown, ended")
        return 1 if fault else 0

    service, program, name, plan = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder, "dbus-1/services")
        own.mkdir(parents=True)
        text = Path(service).read_text(encoding="utf-8")
        # The program of this build instead of the one that will be installed; its arguments stay.
        (own / f"{name}.service").write_text(re.sub(r"(?m)^Exec=\S+", f"Exec={Path(program).resolve()}", text), encoding="utf-8")
        environment = dict(os.environ, XDG_DATA_HOME=folder, G_DEBUG="")
        command = ["dbus-run-session", "--", sys.executable, __file__, "--on-bus", name, plan]
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

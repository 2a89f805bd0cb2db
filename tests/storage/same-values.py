#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two plan files hold the same values, as a parser of another make reads them; members may stand in any order.

same-values.py [--same-order] ONE OTHER
"""

import json
import sys
from decimal import Decimal


def refuse(word):
    raise ValueError(f"{word} is no JSON")


def no_duplicates(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError(f"a member stands twice among {[name for name, _ in pairs]}")
    return members


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return json.load(file, parse_constant=refuse, object_pairs_hook=no_duplicates, parse_float=lambda t: Decimal(repr(float(t))))


def main():
    arguments = sys.argv[1:]
    same_order = arguments[0] == "--same-order"
    one, other = (json.dumps(read(path), default=str, sort_keys=not same_order) for path in arguments[same_order:])
    if one != other:
        print(f"{one}\n{other}")
    return one != other


if __name__ == "__main__":
    sys.exit(main())

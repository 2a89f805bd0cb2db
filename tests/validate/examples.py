# SPDX-License-Identifier: GPL-3.0-or-later
"""The examples, and a plan with every field, fit the schema (by a validator that is not ours) and have no problems.

The one example is a whole plan in which each state of a check occurs; the other has a gap in each area."""

import json
import pathlib
import subprocess
import sys

import jsonschema

root = pathlib.Path(sys.argv[1])
cli = sys.argv[2]
schema = json.loads((root / "data" / "sextant-project.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
examples = sorted((root / "data" / "examples").glob("*.sextant"))
faults = []

for path in [*examples, root / "tests" / "data" / "model" / "every-field.sextant"]:
    text = path.read_text(encoding="utf-8")
    faults += [f"{path.name}: {list(e.path)}: {e.message}" for e in validator.iter_errors(json.loads(text))]
    ours = subprocess.run([cli, "validate", path], capture_output=True, text=True, check=False)
    if ours.returncode != 0:
        faults.append(ours.stdout + ours.stderr)


def check(name):
    """What is found in an example on its own day: the checks, and how many lists have records."""
    path = root / "data" / "examples" / f"{name}.sextant"
    plan = json.loads(path.read_text(encoding="utf-8"))
    if "as_of" not in plan["project"]:
        faults.append(f"{name} has no day of its own")
    found = subprocess.run([cli, "check", path, "--format", "json"], capture_output=True, text=True, check=False)
    filled = sum(1 for value in plan.values() if isinstance(value, list) and value)
    return plan, json.loads(found.stdout)["checks"], filled


# The whole plan shows everything: almost every list, and each state.
lists = [key for key, value in schema["properties"].items() if value.get("type") == "array"]
plan, checks, filled = check("maple-ridge")
states = [found["state"] for found in checks]
if filled < 0.95 * len(lists):
    faults.append(f"only {filled} of {len(lists)} lists have records")
if set(states) != {"met", "at-risk", "missed", "not-started"}:
    faults.append(f"only {sorted(set(states))} occur")
if states.count("not-started") > 2:
    faults.append(f"{states.count('not-started')} checks are not started")
if len(plan["schools"]) != 24:
    faults.append(f"{len(plan['schools'])} schools instead of 24")

# The early plan of the same district has a gap in each area.
early, checks, _ = check("maple-ridge-early")
areas = {found["id"].split("/")[0] for found in checks}
gaps = {found["id"].split("/")[0] for found in checks if found["state"] == "missed"}
if len(areas) != 6 or gaps != areas:
    faults.append(f"no gap in {sorted(areas - gaps)}")
if [school["name"] for school in early["schools"]] != [school["name"] for school in plan["schools"]]:
    faults.append("the early plan has other schools")

# A validator that accepts anything would prove nothing.
broken = json.loads(examples[0].read_text(encoding="utf-8"))
broken["schools"][0]["enrollment"] = "many"
if validator.is_valid(broken):
    faults.append("the schema accepts a text where a number belongs")

print("\n".join(faults) or f"{len(examples)} examples are valid")
sys.exit(1 if faults or len(examples) < 2 else 0)

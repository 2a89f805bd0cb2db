# SPDX-License-Identifier: GPL-3.0-or-later
"""The examples, and a plan with every field, fit the schema (by a validator that is not ours) and have no problems."""

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

# A validator that accepts anything would prove nothing.
broken = json.loads(examples[0].read_text(encoding="utf-8"))
broken["schools"][0]["enrollment"] = "many"
if validator.is_valid(broken):
    faults.append("the schema accepts a text where a number belongs")

print("\n".join(faults) or f"{len(examples)} examples are valid")
sys.exit(1 if faults or len(examples) < 2 else 0)

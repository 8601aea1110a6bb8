"""The samples as they are read, and where their readings still differ from the gold.

`python -m tests.samples.readings`, from the root of the repository with `src` and the
root on the path, prints every difference and writes `differing.txt` anew: one line for
each file and field that is not read as the gold says. The list may only become shorter.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

from palermo.reading import read_bytes
from palermo.reading.exporting.json import to_json
from samples.making.__main__ import HERE
from tests.samples.comparing import FIELDS, differences

Facts = dict[str, Any]
DIFFERING = Path(__file__).with_name("differing.txt")


def _by_path() -> dict[str, Facts]:
    found: dict[str, Facts] = {}
    for file in sorted((HERE / "gold").glob("*.json")):
        facts = json.loads(file.read_text(encoding="utf-8"))
        found |= dict.fromkeys(facts["forms"], facts)
    return found


GOLD = _by_path()
"""The facts of each file in which a sample stands, by its path below `samples`."""


@cache
def reading_of(path: str) -> Facts:
    """The file, read to the object that the command would print."""
    data = (HERE / path).read_bytes()
    facts: Facts = json.loads(json.dumps(to_json(read_bytes(data, path))))
    return facts


def differing() -> dict[tuple[str, str], list[str]]:
    """The differences of each file and field that has any."""
    found = {
        (path, field): differences(GOLD[path], reading_of(path), field) for path in GOLD for field in FIELDS
    }
    return {place: told for place, told in found.items() if told}


def known() -> set[tuple[str, ...]]:
    """The files and fields that `differing.txt` lists."""
    return {tuple(line.split()) for line in DIFFERING.read_text(encoding="utf-8").splitlines()}


if __name__ == "__main__":
    places = differing()
    for (path, _), told in places.items():
        sys.stdout.writelines(f"{path}: {each}\n" for each in told)
    DIFFERING.write_text("".join(f"{path} {field}\n" for path, field in places), encoding="utf-8")

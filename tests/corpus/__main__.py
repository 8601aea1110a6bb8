"""`make corpus`: gains and losses of the working copy on the real documents; `accept` keeps the new facts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from palermo.reading import read_bytes
from palermo.reading.exporting.json import to_json
from tests.corpus.facts import EXPECTED, expected, facts, written
from tests.corpus.gains_and_losses import gains_and_losses

REPOSITORY = Path(__file__).parents[2]
SHARED = REPOSITORY / (os.environ.get("PALERMO_SHARED") or "../shared")


def main(accept: bool) -> int:
    """Print the differences, a document after another; 1 where there are some that were not accepted."""
    files = sorted((SHARED / "corpus" / "seeds").glob("*.txt"))
    if not files:
        print("no real documents here: PALERMO_SHARED names no folder that has `corpus/seeds`")
    changed = 0
    for file in files:
        data = file.read_bytes()
        after = facts(to_json(read_bytes(data, file.name)), data)
        before = expected(file.name)
        lines = ["+ a new document"] if before is None else gains_and_losses(before, after)
        print(f"{file.name}: {len(after['recommendations'])} recommendations, {len(lines)} differences")
        for line in lines:
            print(f"  {line}")
        changed += bool(lines)
        if accept and lines:
            EXPECTED.mkdir(exist_ok=True)
            (EXPECTED / f"{file.stem}.json").write_text(written(after), encoding="utf-8")
    return 1 if changed and not accept else 0


if __name__ == "__main__":
    sys.exit(main(accept="accept" in sys.argv[1:]))

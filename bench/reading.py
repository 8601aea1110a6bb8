"""What reading costs: a text to the full object, against decoding and normalising the same text.

The limit is 250 times. Thirteen bare regular expressions a line stand beside it, to show what a
program does that looks at every line a few times and understands nothing.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from typing import NamedTuple

from bench.texts import all_texts
from bench.timing import least_seconds
from palermo.reading import read_bytes
from palermo.reading.exporting.json import to_json

LIMIT = 250
ROUNDS = 15
SHORT = 2000

BARE = [
    re.compile(pattern)
    for pattern in (
        r"^\d+\.\s",
        r"^\([a-z]\)\s",
        r"^[IVX]+\.\s",
        r"^[A-Z]\.\s",
        r"^[一二三四五六七八九十]+[.、]",
        r"建议\s*\d+",
        r"Recommendation \d+",
        r"[A-Z]+/[A-Z0-9/.-]+/\d+",
        r"\b(?:19|20)\d\d\b",
        r"\b(?:should|urges|encourages|invites|requests)\b",
        r"(?:鼓励|促请|敦促|邀请|应当|请)",
        r"^\s*\|.*\|\s*$",
        r"\[\^?\d+\]|¹|²|³",
    )
]


class Cost(NamedTuple):
    """Seconds that a text took: decoded and normalised; read; read and made JSON; 13 patterns a line."""

    base: float
    read: float
    json: float
    bare: float


def main() -> int:
    """Print one line a text and one for all together; 1 where one is over the limit."""
    print(f"how many times decoding and normalising the same text; the limit is {LIMIT}")
    print(f"{'text':34} {'characters':>10} {'read':>8} {'and JSON':>9} {'13 bare':>9}")
    costs, over = [], []
    for text in all_texts():
        size, cost = len(text.data.decode("utf-8")), _cost(text.data, text.name)
        costs.append((size, cost))
        _show(text.name if size >= SHORT else f"{text.name} *", size, cost)
        if size >= SHORT and cost.read > LIMIT * cost.base:
            over.append(text.name)
    total = Cost(*map(sum, zip(*(cost for _, cost in costs), strict=True)))
    _show("all", sum(size for size, _ in costs), total)
    print(f"* shorter than {SHORT} characters: shown, not judged; starting on a text has a cost of its own")
    for name in over:
        print(f"over the limit: {name}", file=sys.stderr)
    return 1 if over else 0


def _show(name: str, size: int, cost: Cost) -> None:
    times = [seconds / cost.base for seconds in cost[1:]]
    print(f"{name:34} {size:>10} {times[0]:>8.0f} {times[1]:>9.0f} {times[2]:>9.0f}")


def _cost(data: bytes, name: str) -> Cost:
    def normalise() -> str:
        return unicodedata.normalize("NFC", data.decode("utf-8"))

    def bare() -> int:
        lines = data.decode("utf-8").split("\n")
        return sum(1 for line in lines for pattern in BARE if pattern.search(line))

    def read() -> object:
        return read_bytes(data, name)

    def json() -> object:
        return to_json(read_bytes(data, name))

    return Cost(*least_seconds([normalise, read, json, bare], ROUNDS))


if __name__ == "__main__":
    sys.exit(main())

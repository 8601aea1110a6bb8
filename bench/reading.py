"""What reading costs: a text to the full object, against decoding and normalising the same text.

The limit is 250 times. Thirteen bare regular expressions a line stand beside it, to show what a
program does that looks at every line a few times and understands nothing.

What is judged: every real document by itself, and the samples all together.

- A real document is what users bring: none may be slow because others are quick.
- A sample says in few pages all that reports can say: hardly a line of it is mere prose, and some
  have a page only, where starting on a text weighs as much as reading it. Each is shown; together
  they hold the recommendations, lists and speakers of many real reports, and must keep the limit, too.

The measure is not the same for all: to decode and normalise costs 2.7 ns for a character of Chinese,
1.5 ns for one of English in which a single apostrophe is no ASCII (’), and less than 0.1 ns where all
is ASCII, for nothing is normalised then and decoding only copies. So the same time for a character is
twice the ratio in English, and twenty times in pure ASCII; none of the texts here is that. What stands
beside the ratios tells this apart: nanoseconds a character, of the measure and of reading. No text is
let off for its measure.
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


class Measured(NamedTuple):
    """A text, or several together: their name, characters, and what they cost."""

    name: str
    size: int
    cost: Cost


def main() -> int:
    """Print one line a text and one for all samples; 1 where what is judged is over the limit."""
    print(f"how many times decoding and normalising the same text; the limit is {LIMIT}")
    print(f"{'':34} {'':>10} {'':>8} {'':>9} {'':>9}   ns a character")
    heads = f"{'read':>8} {'and JSON':>9} {'13 bare':>9} {'measure':>9} {'read':>7}"
    print(f"{'text':34} {'characters':>10} {heads}")
    judged: list[Measured] = []
    samples: list[Measured] = []
    for text in all_texts():
        measured = Measured(text.name, len(text.data.decode("utf-8")), _cost(text.data, text.name))
        _show(measured)
        (judged if text.is_real else samples).append(measured)
    together = Cost(*map(sum, zip(*(sample.cost for sample in samples), strict=True)))
    judged.append(Measured("all samples", sum(sample.size for sample in samples), together))
    _show(judged[-1])
    over = [text.name for text in judged if text.cost.read > LIMIT * text.cost.base]
    for name in over:
        print(f"over the limit: {name}", file=sys.stderr)
    return 1 if over else 0


def _show(text: Measured) -> None:
    name, size, cost = text
    times = [seconds / cost.base for seconds in cost[1:]]
    each = [seconds / size * 1e9 for seconds in (cost.base, cost.read)]
    ratios = f"{times[0]:>8.0f} {times[1]:>9.0f} {times[2]:>9.0f}"
    print(f"{name:34} {size:>10} {ratios} {each[0]:>9.2f} {each[1]:>7.0f}")


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

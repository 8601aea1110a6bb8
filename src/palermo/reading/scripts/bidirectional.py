"""Lines that run from right to left: from the order in which they are seen to that of reading.

The Unicode Bidirectional Algorithm (UAX 9) lays a line out for the eye; what stands here
undoes it for lines of one level: Arabic, with numbers and Latin words that run the other way.
"""

from __future__ import annotations

import re
import unicodedata

RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
"""Hebrew, Arabic and their like, as ranges for a character class."""
_HAS = re.compile(f"[{RIGHT_TO_LEFT}]")
_OTHERS = re.compile(f"[^{RIGHT_TO_LEFT}]+")
_LETTER = re.compile(r"[^\W\d_]")
_LEFT_TO_RIGHT = re.compile(r"\w(?:.*\w)?", re.DOTALL)
_NUMBER = re.compile(r"\d+(?:[.,:/\xa0]\d+)*")
"""What stays together behind Arabic letters: signs, hyphens and percent stand for themselves there."""
_AS_SEEN = re.compile(r"[^\W\d_]|\*")
_DATE = re.compile(r"(?P<stop>)(?P<words>[A-Z][a-z]+ \d{4}) (?P<number>\d{1,2})")
_SET_LEFTWARDS = re.compile(r"(?P<stop>[.,;:]+)(?P<words>.*?\w[^\w\s]*)(?:\s+(?P<number>\d{1,3}|\*{1,3}))?")
"""A full stop on the left; and on the right, where it begins, the marker of a note perhaps."""
_FORMS = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
_BRACKETS = {"(": ")", ")": "(", "[": "]", "]": "["}


def reading_order(seen: str) -> list[int]:
    """The places of the characters of a line, seen from left to right, in the order of reading."""
    if _AS_SEEN.search(seen) and not _HAS.search(seen):
        return _order_of_others(seen)
    segments: list[range] = []
    behind = 0
    for others in _OTHERS.finditer(seen):
        segments += [range(place, place + 1) for place in range(behind, others.start())]
        segments += _runs(seen, *others.span())
        behind = others.end()
    segments += [range(place, place + 1) for place in range(behind, len(seen))]
    return [place for segment in reversed(segments) for place in segment]


def _order_of_others(seen: str) -> list[int]:
    """The order of a line without Arabic: as it is seen, unless its ends show that it was set to the left."""
    match = _SET_LEFTWARDS.fullmatch(seen) or _DATE.fullmatch(seen)
    if match is None:
        return list(range(len(seen)))
    parts = [match.span(name) for name in ("number", "words", "stop") if match.span(name) != (-1, -1)]
    order = [place for part in parts for place in range(*part)]
    spaces = sorted(set(range(len(seen))) - set(order))
    first = match.end("number") - match.start("number") if match["number"] else 0
    return [*order[:first], *spaces, *order[first:]]


def _runs(seen: str, start: int, end: int) -> list[range]:
    """What stands between two Arabic words: words and numbers that run to the right, and single marks."""
    pattern = _LEFT_TO_RIGHT if _LETTER.search(seen, start, end) else _NUMBER
    runs: list[range] = []
    for match in pattern.finditer(seen, start, end):
        runs += [range(place, place + 1) for place in range(start, match.start())]
        runs.append(range(*match.span()))
        start = match.end()
    return runs + [range(place, place + 1) for place in range(start, end)]


def paired(characters: str) -> str:
    """The characters of a line in the order of reading, with brackets that open before they close.

    Whether a bracket of a line that runs to the left was stored as it is seen or as it is
    read differs from program to program: they are told by turns, and the first by whether
    a word follows it or goes before it.
    """
    places = [place for place, character in enumerate(characters) if character in _BRACKETS]
    result = list(characters)
    opens = bool(places) and not _closes(characters, places[0])
    for place in places:
        if (characters[place] in "([") is not opens:
            result[place] = _BRACKETS[characters[place]]
        opens = not opens
    return "".join(result)


def _closes(characters: str, place: int) -> bool:
    """Whether a bracket stands close behind a word, and not close before one."""
    before = place > 0 and not characters[place - 1].isspace()
    after = place + 1 < len(characters) and characters[place + 1].isalnum()
    return before and not after


def plain(character: str) -> str:
    """A character without the form that it takes beside others: a ligature as its letters."""
    return unicodedata.normalize("NFKC", character) if _FORMS.match(character) else character

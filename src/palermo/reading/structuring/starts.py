"""What a line begins with: a number, a label, or nothing but words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from string import ascii_uppercase, digits
from typing import NamedTuple

from palermo.reading.languages.outline import outline_terms
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.model import Line
from palermo.reading.scripts import arabic


class Start(NamedTuple):
    """A label at the start of a line.

    `kind` is `number` (`12.`, `100.1`), `label` (of a recommendation), `han`
    (`二.`), `roman` (`II.`, ثانيا -), `letter` (`A.`, باء -), `item` (`(a)`), `bullet`
    or `annex`; `label` is as printed; `body` is where the words after it begin.
    """

    kind: str
    label: str
    body: int


_KINDS = {"ordinal": "roman", "named": "letter"}
_HINTS = frozenset(f"{digits}{ascii_uppercase}(（一二三四五六七八九十•●○▪■◦·‣–—-")


def starts_of(lines: Sequence[Line], pack: Pack) -> list[Start | None]:
    """What each line begins with; none for mere words."""
    hints, pattern = _patterns(pack.code)
    match = pattern.match
    texts = [line.text for line in lines]
    return [_start(match(text)) if text[0] in hints else None for text in texts]


def _start(match: re.Match[str] | None) -> Start | None:
    if match is None or match.lastgroup is None:
        return None
    kind, label = match.lastgroup, match[match.lastgroup]
    if "\\" in label:
        label = label.replace("\\", "")
    return tuple.__new__(Start, (_KINDS.get(kind, kind), label, match.end()))


_ITEMS = {
    "paired": r"[(（](?:[a-z]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Z])[)）]",
    "single": r"[(]?(?:[a-z]|[ivx]{1,5}|[а-я]|\d{1,2}|[A-ZА-Я])[)](?=\s)|[(][a-z]{2,4}[)]",
    "arabic": r"[(](?:[ء-ي]ـ?|\d{1,2}|[a-z]{1,4})[)]|[‘’'](?:[ء-ي]ـ?|\d{1,2})[‘’']",
}
"""How items are labelled: `(a)`; `a)` as in French, Spanish and Russian; (أ) and ’1‘ as in Arabic."""
_FIRST = {
    "paired": frozenset(),
    "single": frozenset("abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрстуфхцчшщэюяАБВГДЕЖЗИК"),
    "arabic": frozenset("٠١٢٣٤٥٦٧٨٩‘’'") | {word[0] for word in arabic.LABELS},
}


@cache
def _patterns(code: str) -> tuple[frozenset[str], re.Pattern[str]]:
    terms = outline_terms(load_pack(code))
    words = f"{terms.recommendation}|{terms.annex}"
    point = "[.-]" if terms.items == "arabic" else r"\."
    item, letters = _ITEMS[terms.items], r"A-Z\u0410-\u042f"
    capitals = rf"{letters}\u00c0-\u00de\u0620-\u064a\u4e00-\u9fff《“«"
    pattern = rf"""
        (?P<label>(?:{terms.recommendation})\s*(?:No\.\s*)?\d{{1,3}}(?:\.\d{{1,3}})?)
            (?:[*_]*\s*(?:[.:：．]|[—–-](?=\s))[*_]*\s*|[*_]*\s*\Z|[*_]*\s{{2,}})
      | (?P<annex>{terms.annex})[*_]*(?:\s*[.:：．][*_]*\s*|\s*\Z|\s+(?=[{capitals}]))
      | (?P<number>\d{{1,3}}(?:\.\d{{1,3}})?)(?:\\?\.[*_]*(?!\d)|．[*_]*{terms.number_end})\s*
      | (?P<decimal>\d{{1,3}}{point}\d{{1,3}})(?=\s)\s*
      | (?P<han>[一二三四五六七八九十]{{1,3}}[.．、])\s*
      | (?P<roman>[IVXL]{{1,7}}[.．])(?=\s|\Z)\s*
      | (?P<letter>[{letters}][.．、])(?=[\s\u3400-\u9fff《“]|\Z)\s*
      | (?P<ordinal>(?:{arabic.ORDINALS})\s?[-–—])\s*
      | (?P<named>(?:{arabic.LETTER_NAMES})\s?[-–—])\s*
      | (?P<item>{item})\s*
      | (?P<bullet>[•●○▪■◦·‣]|[–—-](?=\s))\s*
    """
    first = {word[0] for word in re.findall(r"\w+", words)}
    first |= _FIRST[terms.items]
    return _HINTS | first, re.compile(pattern, re.VERBOSE)

"""Symbols of the United Nations: what one says of its document and of its place among others.

Source: UN Editorial Manual Online, "Document symbols": an element `L.` marks a
document of limited distribution (a draft), `/Add.`, `/Corr.` and `/Rev.` at the
end an addendum, a corrigendum and a revised text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from palermo.domain.documents.choices import Part, Stage
from palermo.domain.documents.errors import NotASymbol

_FORM = re.compile(r"[A-Z][A-Z0-9.()_-]*(?:/[A-Z0-9.()_-]+)+")
_ENDING = re.compile(r"/(ADD|REV|CORR)\.?([0-9]+)$")
"""`/ADD.1` of `CTOC/COP/WG.4/2021/L.1/Add.1`."""
_NUMBERING = re.compile(r"(?:[0-9]+|S-[0-9]+|(?:L|CRP|INF|NGO|PV|SR)\.?[0-9]*|RES|DEC|[0-9]+\([A-Z0-9]+\))$")
"""What stands after the body: `2021`, `L.1`, `S-27`, `RES`, and the `1373(2001)` of the Security Council."""
_PARTS = {"ADD": Part.ADDENDUM, "REV": Part.REVISION, "CORR": Part.CORRIGENDUM}


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol taken apart.

    `key` is without case and white space; `base` the key without endings;
    `parent` the key without its last ending (`…/L.1` for `…/L.1/Add.1`), null
    where there is none; `series` how the symbols of the body begin.
    """

    printed: str
    key: str
    base: str
    parent: str | None
    part: Part
    stage: Stage
    series: str


def parse_symbol(text: str) -> Symbol:
    """Take a symbol apart; raises `NotASymbol` for what has not the form of one.

    An asterisk at the end says that the document was issued again for technical
    reasons (`A/64/293*`): the symbol is the same.
    """
    printed = "".join(unicodedata.normalize("NFKC", text).split()).rstrip("*")
    key = printed.upper()
    if len(key) > 150 or not _FORM.fullmatch(key):
        raise NotASymbol(text)
    base, last = key, None
    while ending := _ENDING.search(base):
        last = last or ending
        base = base[: ending.start()]
    if not _FORM.fullmatch(base):
        raise NotASymbol(text)
    elements = base.split("/")
    draft = re.fullmatch(r"L\.[0-9]+", elements[-1])
    while len(elements) > 1 and _NUMBERING.fullmatch(elements[-1]):
        elements.pop()
    return Symbol(
        printed,
        key,
        base,
        key[: last.start()] if last else None,
        _PARTS[last[1]] if last else Part.MAIN,
        Stage.DRAFT if draft else Stage.FINAL,
        "/".join(elements),
    )

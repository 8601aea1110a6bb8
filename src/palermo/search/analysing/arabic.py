"""The stem of an Arabic word, lightly: what is written on to it goes, its own letters stay.

Larkey, Ballesteros and Connell, Light Stemming for Arabic Information Retrieval (2007), say
why lightly: cutting down to roots brings together what is not kin. Broken plurals have a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from palermo.reading.scripts.arabic import bare
from palermo.search.analysing.families import families

_LETTERS = str.maketrans("أإآٱىیک٠١٢٣٤٥٦٧٨٩", "ااااييك0123456789")
_LAST_HAMZA = re.compile("(?<=ا)[ءئؤ]$")
_OTHER_HAMZA = str.maketrans({"ؤ": "ي", "ئ": "ي", "ء": None})
_ARTICLE = re.compile("^[وف]?(?:[بك]?ال|لل)(?=..)")
"""`والدول`, `بالأطفال`, `للضحايا`: the article, and what stands before it."""
_IN_FRONT = (re.compile("[وفبكل](?=..)"), re.compile("[وف][بكل](?=..)"), _ARTICLE)
_ALONE = re.compile("^(?:ال(?=..)|[وفبكل](?=...)(?!..(?:ها|هم|هن|ه)$))")
"""`لمنع`, `وحماية`: a conjunction or a preposition of one letter, or the article inside; but `ولدها`."""
_PRONOUN = re.compile("(?<=..)(?:هما|هم|هن|ها|كم|نا|ه)$")
_LONG_PRONOUN = re.compile("(?<=...)(?:هما|هم|هن|ها)$|(?<=....)(?:كم|نا|ه)$")
_PLURAL = re.compile("(?<=...)(?:ات|تان|تين)$|(?<=....)(?:ون|ين|ان)$")
_SHORT_PLURAL = re.compile("^(..)ات$")
"""`جهات` of `جهة`: of two letters the sign of the feminine stays."""
_FEMININE = re.compile("(?<=...)[ةا]$")
_FEMININE_OPEN = re.compile("(?<=....)ت$")
"""`حمايتهم`: before a pronoun the last letter of `حماية` is written open."""


def light(word: str) -> str:
    """The stem of a folded Arabic word; its forms with hamza and the like are one."""
    plain = bare(word).translate(_LETTERS)
    known = _known()
    for rest in _beginnings(plain):
        for form in _endings(rest):
            if form in known:
                return known[form]
    return _plain(_end(_cut(_ARTICLE.sub("", plain))))


def _plain(word: str) -> str:
    """One way to write each hamza; at the end after an alef it is left out (`نساء`, `نسائها`)."""
    return _LAST_HAMZA.sub("", word).translate(_OTHER_HAMZA) or word


@cache
def _known() -> dict[str, str]:
    """The stem of each form in the table, as `_endings` writes forms."""
    held = families("ar")
    known: dict[str, str] = {}
    for family in (*held.plurals, *((word,) for word in held.whole)):
        stem = _plain(family[0].translate(_LETTERS))
        for form in family:
            known.setdefault(_plain(form.translate(_LETTERS)), stem)
    return known


def _beginnings(word: str) -> Iterator[str]:
    """The word, then without what may be written on to its front, one by one."""
    yield word
    for pattern in _IN_FRONT:
        if found := pattern.match(word):
            yield word[found.end() :]


def _endings(word: str) -> Iterator[str]:
    """The word, then without what may be written on to its end, one by one."""
    yield _plain(word)
    rest = _PRONOUN.sub("", word)
    if rest != word:
        yield _plain(rest)
        if rest.endswith("ت"):
            yield _plain(f"{rest[:-1]}ة")
    for pattern in (_PLURAL, _FEMININE):
        if pattern.search(rest):
            yield _plain(pattern.sub("", rest))


def _end(word: str) -> str:
    """Without pronoun, plural and the sign of the feminine."""
    rest = _LONG_PRONOUN.sub("", word)
    ended = _SHORT_PLURAL.sub(r"\1ة", _PLURAL.sub("", rest))
    if ended != rest:
        return ended
    return (_FEMININE if rest == word else _FEMININE_OPEN).sub("", rest)


def _cut(word: str) -> str:
    """Without letters that may be written on to its front: as often as there are any, so that a
    word has one stem with them and without.
    """
    while (rest := _ALONE.sub("", word)) != word:
        word = rest
    return word

"""Sequences of labels: which label comes first, and which comes after another."""

from __future__ import annotations

from functools import lru_cache

from palermo.reading.scripts import arabic, cyrillic, han, latin


def core(label: str) -> str:
    """A label without brackets and dots: `(a)` is `a`."""
    text = label.strip("()（）.．、 ‘’'")
    return text.rstrip("-–— ") or text


@lru_cache(maxsize=4096)
def readings(label: str) -> tuple[tuple[str, int], ...]:
    """The ways to read a label: its style and its place in that style, the likelier first."""
    text = core(label)
    if not text or not text[0].isalnum():
        return (("bullet:" + text, 0),)
    if text.isdecimal():
        return (("digit" + label[-1:], int(text)),)
    if text[0] in "一二三四五六七八九十":
        value = han.number(text)
        return (("han", value),) if value else ()
    if arabic.is_arabic(text):
        return arabic.label(text)
    case = "upper" if text.isupper() else "lower"
    if not text.isascii():
        return _of_cyrillic(text, case)
    found: list[tuple[str, int]] = []
    place = latin.letter(text)
    numeral = latin.roman(text)
    if place:
        found.append((f"alpha-{case}", place))
    if numeral:
        found.append((f"roman-{case}", numeral))
    return tuple(found)


def _of_cyrillic(text: str, case: str) -> tuple[tuple[str, int], ...]:
    """Documents print Cyrillic letters for Latin ones of the same look, and the other way round."""
    places = {"alpha": latin.letter(cyrillic.latin(text)), "cyrillic": cyrillic.letter(text)}
    return tuple((f"{style}-{case}", place) for style, place in places.items() if place)

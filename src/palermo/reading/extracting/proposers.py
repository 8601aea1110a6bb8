"""States in the reviews of a State: those that proposed a recommendation, and the one it is put to."""

from __future__ import annotations

import re

from palermo.reading.languages.states import States

_CLOSING = re.compile(r"[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）][\s.;؛。；]*$")
_SEPARATORS = re.compile(r"[,;，；、]|\band\b|\s及\s")


def proposers_of(value: str, countries: States) -> tuple[str, ...]:
    """The States named in the brackets that end a recommendation, in order.

    A bracket counts where all of it is names of States (`(Norway) (Chad, Peru)`).
    """
    codes: list[str] = []
    while match := _CLOSING.search(value):
        inside = match.group(1)
        places = countries.find(inside)
        rest = "".join(
            inside[end:start]
            for end, start in zip(
                [0, *(e for _, e in places)], [*(s for s, _ in places), len(inside)], strict=True
            )
        )
        named = [code for start, end in places if (code := countries.country_of(inside[start:end]))]
        if not named or re.sub(r"[\s,;،؛，；、و]|and|et|y|и|和|及", "", rest):
            break
        codes[:0] = named
        value = value[: match.start()]
    return tuple(dict.fromkeys(codes))


def state_under_review(introduction: str, countries: States) -> tuple[str, ...]:
    """The State that a list of recommendations is put to, where its introduction names one and no other."""
    named = {countries.country_of(introduction[start:end]) for start, end in countries.find(introduction)}
    codes = [code for code in named if code]
    return (f"state:{codes[0]}",) if len(codes) == 1 else ()

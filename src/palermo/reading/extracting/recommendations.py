"""The recommendations of a document: found, never composed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from palermo.reading.extracting.instruments import Meaning, meaning_in
from palermo.reading.extracting.proposers import proposers_of, state_under_review
from palermo.reading.extracting.requesting import Asked, opening_imperative, opening_statement, what_is_asked
from palermo.reading.extracting.selection import OPERATIVE, Candidate, candidates
from palermo.reading.languages.instruments import instruments
from palermo.reading.languages.pack import Pack
from palermo.reading.languages.states import States, states
from palermo.reading.model import Document, Notice, Paragraph, Recommendation, Strength

_DIGITS = re.compile(r"\d+")
LABEL_REPEATED = "label_repeated"


def extract_recommendations(
    document: Document, pack: Pack
) -> tuple[tuple[Recommendation, ...], tuple[Notice, ...]]:
    """The recommendations of a document in reading order, and what was doubtful about them.

    Which paragraphs they are is said in `selection.candidates`; what each asks, in
    section 3 of the reading contract. `page` is none here: a document in blocks
    knows no pages.

    Notices: `label_repeated` where two recommendations carry the same label; the
    second one's id gets `-2`.
    """
    meant = meaning_in(document, instruments(pack))
    countries = states(pack)
    used: Counter[str] = Counter()
    found: list[Recommendation] = []
    notices: list[Notice] = []
    for candidate in candidates(document, pack):
        recommendation = _read(candidate, document, pack, meant, countries)
        if recommendation is None:
            continue
        used[recommendation.id] += 1
        if used[recommendation.id] > 1:
            notices.append(_repeated(candidate.paragraph))
            recommendation = recommendation._replace(id=f"{recommendation.id}-{used[recommendation.id]}")
        found.append(recommendation)
    return tuple(found), tuple(notices)


def _read(
    candidate: Candidate, document: Document, pack: Pack, meant: Meaning, countries: States
) -> Recommendation | None:
    """A candidate as a recommendation; none where it asks nothing and nothing else makes it one."""
    paragraph = candidate.paragraph
    operative = document.identity.kind in OPERATIVE
    asked = what_is_asked(paragraph.text, paragraph.items, pack, meant, operative=operative)
    if not asked.asks and not candidate.certain:
        return None
    if not asked.asks and operative:
        asked = asked._replace(acts=opening_statement(paragraph.text, pack))
    if not asked.asks and candidate.introduction:
        asked = asked._replace(acts=opening_imperative(paragraph.text, pack))
    label = paragraph.number or ""
    number = _last_integer(label)
    return Recommendation(
        id=_id(paragraph, number),
        label=label,
        number=number,
        section=paragraph.section,
        text=paragraph.text,
        items=paragraph.items,
        page=None,
        status=candidate.status,
        proposers=proposers_of(paragraph.text.value, countries) if candidate.introduction else (),
        addressees=_addressees(asked, candidate, countries),
        strength=asked.acts[0].strength if asked.acts else Strength.OTHER,
        acts=asked.acts,
        softeners=asked.softeners,
        instruments=asked.instruments,
    )


def _addressees(asked: Asked, candidate: Candidate, countries: States) -> tuple[str, ...]:
    """All whom its acts address; in a review, which asks in infinitives, the State that it is put to."""
    codes = tuple(dict.fromkeys(code for act in asked.acts for code in act.addressees))
    return codes or state_under_review(candidate.introduction, countries)


def _id(paragraph: Paragraph, number: int | None) -> str:
    """`rec-7`, `para-100.1`, `annex-para-1`: by the printed number in European digits."""
    label = paragraph.number or ""
    if not label.isascii():
        label = "".join(str(unicodedata.decimal(sign, sign)) for sign in unicodedata.normalize("NFKC", label))
        number = _last_integer(label)
    name = f"rec-{label if number is None else number}" if paragraph.labelled else f"para-{label}"
    return f"annex-{name}" if paragraph.in_annex else name


def _last_integer(label: str) -> int | None:
    """The last integer of a label as printed, in whichever digits; none where it has none."""
    if label.isascii() and label.isdigit():
        return int(label)
    numbers = _DIGITS.findall(label)
    return int(numbers[-1]) if numbers else None


def _repeated(paragraph: Paragraph) -> Notice:
    return Notice(LABEL_REPEATED, f"The label “{paragraph.number}” is used again.", paragraph.spans)

"""The recommendations of a document: found, never composed."""

from __future__ import annotations

import re
import unicodedata

from palermo.reading.extracting.instruments import meaning_in
from palermo.reading.extracting.proposers import proposers_of, state_under_review
from palermo.reading.extracting.requesting import opening_imperative, opening_statement, what_is_asked
from palermo.reading.extracting.selection import OPERATIVE, Candidate, candidates
from palermo.reading.extracting.sought import Sought, known_of, sought_in
from palermo.reading.languages.pack import Pack
from palermo.reading.languages.states import States, states
from palermo.reading.model import Act, Document, Notice, Paragraph, Recommendation, Strength

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
    chosen = list(candidates(document, pack))
    if not chosen:
        return (), ()
    reader = _Reader(document, pack)
    signs = sought_in([candidate.paragraph.text.value for candidate in chosen], reader.known)
    used: dict[str, int] = {}
    found: list[Recommendation] = []
    notices: list[Notice] = []
    for candidate, sought in zip(chosen, signs, strict=True):
        recommendation = reader.read(candidate, sought)
        if recommendation is None:
            continue
        id = recommendation.id
        used[id] = used.get(id, 0) + 1
        if used[id] > 1:
            notices.append(_repeated(candidate.paragraph))
            recommendation = recommendation._replace(id=f"{id}-{used[id]}")
        found.append(recommendation)
    return tuple(found), tuple(notices)


class _Reader:
    """Reads the candidates of one document."""

    def __init__(self, document: Document, pack: Pack) -> None:
        self._pack = pack
        self._operative = document.identity.kind in OPERATIVE
        self._countries = states(pack)
        self.known = known_of(pack, operative=self._operative)
        self._meant = meaning_in(document, self.known.instruments)

    def read(self, candidate: Candidate, sought: Sought) -> Recommendation | None:
        """A candidate as a recommendation; none where it asks nothing and nothing else makes it one."""
        paragraph, countries = candidate.paragraph, self._countries
        text, label = paragraph.text, paragraph.number or ""
        acts, softeners, instruments = what_is_asked(text, paragraph.items, self.known, self._meant, sought)
        if not acts:
            if not candidate.certain:
                return None
            acts = self._opening(candidate)
        number, page = _last_integer(label), None
        id, section, items, status = (
            _id(paragraph, number),
            paragraph.section,
            paragraph.items,
            candidate.status,
        )
        proposers = proposers_of(text.value, countries) if candidate.introduction else ()
        addressees = _addressees(acts, candidate, countries)
        strength = acts[0].strength if acts else Strength.OTHER
        said = (proposers, addressees, strength, acts, softeners, instruments)
        return tuple.__new__(Recommendation, (id, label, number, section, text, items, page, status, *said))

    def _opening(self, candidate: Candidate) -> tuple[Act, ...]:
        """The verb that opens a candidate which asks nothing."""
        acts: tuple[Act, ...] = ()
        if self._operative:
            acts = opening_statement(candidate.paragraph.text, self._pack)
        if not acts and candidate.introduction:
            acts = opening_imperative(candidate.paragraph.text, self._pack)
        return acts


def _addressees(acts: tuple[Act, ...], candidate: Candidate, countries: States) -> tuple[str, ...]:
    """All whom its acts address; in a review, which asks in infinitives, the State that it is put to."""
    if len(acts) == 1:
        codes = acts[0].addressees
    else:
        codes = tuple(dict.fromkeys([code for act in acts for code in act.addressees]))
    return codes or state_under_review(candidate.introduction, countries)


def _id(paragraph: Paragraph, number: int | None) -> str:
    """`rec-7`, `para-100.1`, `annex-para-1`: by the printed number in European digits."""
    label = paragraph.number or ""
    if not label.isascii():
        label = "".join(str(unicodedata.decimal(sign, sign)) for sign in unicodedata.normalize("NFKC", label))
        number = _last_integer(label)
    name = (
        f"rec-{label if number is None else number}"
        if paragraph.labelled
        else f"para-{label.replace('-', '.')}"
    )
    return f"annex-{name}" if paragraph.in_annex else name


def _last_integer(label: str) -> int | None:
    """The last integer of a label as printed, in whichever digits; none where it has none."""
    if label.isascii() and label.isdigit():
        return int(label)
    numbers = _DIGITS.findall(label)
    return int(numbers[-1]) if numbers else None


def _repeated(paragraph: Paragraph) -> Notice:
    return Notice(LABEL_REPEATED, f"The label “{paragraph.number}” is used again.", paragraph.spans)

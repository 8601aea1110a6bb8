"""Which paragraphs of a document are recommendations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from palermo.reading.extracting.requesting import opens_operatively
from palermo.reading.languages.pack import Pack
from palermo.reading.languages.recommendations import Signals, signals
from palermo.reading.model import Document, Kind, Paragraph, Section, Status

OPERATIVE = (Kind.RESOLUTION, Kind.DECISION)
_COLONS = (":", "：")


class Candidate(NamedTuple):
    """A paragraph that is a recommendation if it asks something, or in any case where `certain`."""

    paragraph: Paragraph
    status: Status
    certain: bool
    introduction: str = ""
    """The text of the paragraph that introduces the list it stands in."""


def candidates(document: Document, pack: Pack) -> Iterator[Candidate]:
    """The paragraphs that may be recommendations, in reading order.

    - A Secretariat report relates what States do or suggest: it has none.
    - In a resolution or decision all numbered operative paragraphs are, and those of
      a declaration that it annexes.
    - Elsewhere those labelled as recommendations are; and numbered paragraphs under a
      heading that opens a part with recommendations, unless the part labels its
      recommendations or numbers them below others (`100.1`): then they introduce or tell.
    - In a report that holds the texts of resolutions or decisions, their numbered
      paragraphs that open with an operative verb are.
    - A paragraph that only introduces others is none.
    """
    kind = document.identity.kind
    if kind is Kind.SECRETARIAT_REPORT:
        return iter(())
    known = signals(pack)
    return _operative(document, known) if kind in OPERATIVE else _reported(document, known, pack)


def _operative(document: Document, known: Signals) -> Iterator[Candidate]:
    for paragraph in document.paragraphs:
        if paragraph.number is None:
            continue
        headings = document.headings_above(paragraph)
        if not paragraph.in_annex or any(known.is_declaration(section.heading.value) for section in headings):
            yield Candidate(paragraph, Status.ADOPTED, certain=True)


def _reported(document: Document, known: Signals, pack: Pack) -> Iterator[Candidate]:
    parts = _Parts(document, known)
    labelled = {
        parts.of(section)
        for _, number, section, _, _, _, is_labelled, _ in document.paragraphs
        if is_labelled or _is_below(number)
    }
    draft = document.identity.kind is Kind.DRAFT_REPORT
    leading, make = _Leading(known), tuple.__new__
    place, part = None, None
    for paragraph in document.paragraphs:
        if paragraph.section != place:
            place = paragraph.section
            part = parts.of(place)
            leading.enter()
        number = paragraph.number
        if part is None and number is not None and parts.holds_resolutions(place):
            if opens_operatively(paragraph.text, pack):
                yield Candidate(paragraph, Status.DRAFT if draft else Status.ADOPTED, certain=True)
            continue
        is_labelled = paragraph.labelled
        below = _is_below(number) and not is_labelled
        listed = below or (number is not None and part not in labelled)
        if not is_labelled and (part is None or not listed or _introduces(paragraph, known)):
            leading.passed.append(paragraph)
            continue
        introduction = leading.introduction() if leading.passed else leading.last
        review = known.review_status(introduction) if below else None
        status = Status.DRAFT if draft else review or parts.status(place, introduction)
        certain = is_labelled or review is not None
        yield make(Candidate, (paragraph, status, certain, introduction if review else ""))


def _is_below(number: str | None) -> bool:
    """Whether a paragraph is numbered below another (`100.1`, in Arabic 100-1), as those of a review are."""
    return number is not None and ("." in number or "-" in number)


def _introduces(paragraph: Paragraph, known: Signals) -> bool:
    """Whether a paragraph only leads to what comes after it."""
    if paragraph.items:
        return False
    text = paragraph.text.value.rstrip()
    return text.endswith(_COLONS) or known.introduces(text)


class _Leading:
    """What leads to the recommendations of a section: looked for only where there are some."""

    def __init__(self, known: Signals) -> None:
        self._known = known
        self.last = ""
        self.passed: list[Paragraph] = []

    def enter(self) -> None:
        """The next paragraph stands in another section."""
        self.last, self.passed = "", []

    def introduction(self) -> str:
        """The last paragraph passed in the section that introduces others."""
        for paragraph in reversed(self.passed):
            if _introduces(paragraph, self._known):
                self.last = paragraph.text.value
                break
        self.passed = []
        return self.last


class _Parts:
    """The parts of a document that hold recommendations, by the headings that open them."""

    def __init__(self, document: Document, known: Signals) -> None:
        self._known = known
        self._sections = {section.id: section for section in document.sections}
        self._parts: dict[str | None, Section | None] = {None: None}
        self._proposed: dict[str, bool] = {}
        self._resolutions: dict[str, bool] = {}
        self._statuses: dict[tuple[str | None, str], Status] = {}

    def of(self, section: str | None) -> str | None:
        """The id of the highest section that makes the paragraphs of a section recommendations."""
        part = self._part(section)
        return part.id if part is not None else None

    def _part(self, id: str | None) -> Section | None:
        if id not in self._parts and id is not None:
            section = self._sections[id]
            above = self._part(section.parent)
            opens = self._known.opens(_bare(section.heading.value))
            self._parts[id] = None if opens is False else above or (section if opens else None)
        return self._parts[id]

    def holds_resolutions(self, id: str | None) -> bool:
        """Whether a section stands in a part with the texts of resolutions."""
        if id is None:
            return False
        if id not in self._resolutions:
            section = self._sections[id]
            here = self._known.holds_resolutions(_bare(section.heading.value))
            self._resolutions[id] = here or self.holds_resolutions(section.parent)
        return self._resolutions[id]

    def status(self, section: str | None, introduction: str) -> Status:
        """`proposed` where the headings of a section, or the introduction, leave it open."""
        said = (section, introduction)
        status = self._statuses.get(said)
        if status is None:
            proposed = self._known.is_proposed(introduction) or self._is_proposed(section)
            status = self._statuses[said] = Status.PROPOSED if proposed else Status.ADOPTED
        return status

    def _is_proposed(self, id: str | None) -> bool:
        if id is None:
            return False
        if id not in self._proposed:
            section = self._sections[id]
            here = self._known.is_proposed(section.heading.value)
            self._proposed[id] = here or self._is_proposed(section.parent)
        return self._proposed[id]


def _bare(heading: str) -> str:
    """A heading without what only says that it goes on: `（续）`, `(continued)`."""
    for opening in "（(":
        heading = heading.partition(opening)[0] or heading
    return heading.strip()

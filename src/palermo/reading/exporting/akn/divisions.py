"""Sections, paragraphs, items and tables as hierarchical elements, with their `eId`s."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.elements import added, append_words
from palermo.reading.exporting.akn.identifiers import Identifiers, number_part
from palermo.reading.exporting.akn.parts import Part, Run, run_of
from palermo.reading.exporting.akn.words import Words
from palermo.reading.model import Item, Paragraph, Section, Table


class Divisions:
    """Sets the parts of a document, or of an annex, into its main body.

    `context` is the `eId` that those of an annex begin with.
    """

    def __init__(self, words: Words, identifiers: Identifiers, source: str, context: str = "") -> None:
        self._words = words
        self._identifiers = identifiers
        self._source = source
        self._context = context
        self._numbers: Counter[str] = Counter()
        self._open: list[tuple[str, Element, str]] = []
        """The sections that stand open: id, element, `eId`."""

    def set(self, body: Element, parts: Sequence[Part]) -> None:
        """Adds the parts to `body`, those of a section inside it."""
        paragraphs = (part for part in parts if isinstance(part, Paragraph))
        self._numbers.update(_number(paragraph) for paragraph in paragraphs)
        for part in parts:
            if isinstance(part, Section):
                self._close_to(part.parent)
                self._set_section(self._parent(body), part)
            else:
                self._close_to(part.section)
                if isinstance(part, Table):
                    self._set_table(self._parent(body), part)
                else:
                    self._set_paragraph(self._parent(body), part)

    def _close_to(self, section: str | None) -> None:
        """Closes what stands open below a section; all, where that one is not open."""
        while self._open and self._open[-1][0] != section:
            self._open.pop()

    def _parent(self, body: Element) -> Element:
        return self._open[-1][1] if self._open else body

    @property
    def _here(self) -> str:
        return self._open[-1][2] if self._open else self._context

    def _set_section(self, parent: Element, section: Section) -> None:
        id = self._identifiers.counted(self._here, "sec")
        element = added(parent, "section", {"eId": id})
        set_heading(element, section, self._words, id)
        self._open.append((section.id, element, id))

    def _set_paragraph(self, parent: Element, paragraph: Paragraph) -> None:
        id = self._paragraph_id(paragraph)
        element = added(parent, "paragraph", {"eId": id})
        if paragraph.number is not None:
            append_words(added(element, "num"), printed_number(paragraph, self._source))
        lead = Run(paragraph.spans[0].start, paragraph.lead)
        self._set_content(element, lead, paragraph.items, id)

    def _paragraph_id(self, paragraph: Paragraph) -> str:
        number = _number(paragraph)
        if not number:
            return self._identifiers.counted(self._here, "para_nn")
        context = self._context if self._numbers[number] == 1 else self._here
        return self._identifiers.named(f"{context}__para_{number}" if context else f"para_{number}")

    def _set_content(self, element: Element, lead: Run, items: Sequence[Item], id: str) -> None:
        if not items:
            content = added(element, "content", {"eId": f"{id}__content"})
            self._words.set(added(content, "p"), lead, id)
            return
        if lead.text or self._words.calls_here(lead):
            self._words.set(added(added(element, "intro", {"eId": f"{id}__intro"}), "p"), lead, id)
        for item in items:
            self._set_item(element, item, id)

    def _set_item(self, parent: Element, item: Item, context: str) -> None:
        number = number_part(item.label)
        id = (
            self._identifiers.named(f"{context}__point_{number}")
            if number
            else self._identifiers.counted(context, "point")
        )
        element = added(parent, "point", {"eId": id})
        append_words(added(element, "num"), item.label)
        self._set_content(element, run_of(item), item.items, id)

    def _set_table(self, parent: Element, table: Table) -> None:
        id = self._identifiers.counted(self._here, "hcontainer")
        container = added(parent, "hcontainer", {"eId": id, "name": "table"})
        element = added(added(container, "content"), "table", {"eId": f"{id}__table"})
        if table.caption:
            append_words(added(element, "caption"), table.caption)
        for place, row in enumerate(table.rows):
            line = added(element, "tr")
            for cell in row:
                words = added(added(line, "td" if place else "th"), "p")
                self._words.set(words, Run(cell.pieces[0].start if cell.pieces else -1, cell), id)


def set_heading(element: Element, section: Section, words: Words, context: str) -> None:
    """Adds label and heading of a section."""
    if section.label is not None:
        append_words(added(element, "num"), section.label)
    run = Run(section.spans[0].start, section.heading)
    if section.heading or words.calls_here(run):
        words.set(added(element, "heading"), run, context)


def printed_number(paragraph: Paragraph, source: str) -> str:
    """A paragraph's number with the mark that closes it in print: `7.`, `建议 7：`."""
    number = paragraph.number or ""
    first = paragraph.text.pieces[0].start if paragraph.text.pieces else len(source)
    before = "".join(source[start : min(end, first)] for start, end in paragraph.spans if start < first)
    tail = before.partition(number)[2].lstrip()[:1]
    return number + (tail if tail and tail in ".．:：、" else "")


def _number(paragraph: Paragraph) -> str:
    """A paragraph's number as `eId`s hold it: `rec-7` for a recommendation's label, in any language."""
    if paragraph.number is None:
        return ""
    if not paragraph.labelled:
        return number_part(paragraph.number) or ""
    digits = "".join(
        character if character.isascii() and character.isdigit() else " " for character in paragraph.number
    )
    return "-".join(["rec", *digits.split()])

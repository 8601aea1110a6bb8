"""What the structure leaves in doubt: gaps and repetitions in numbers and labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from palermo.reading.model import Notice, Paragraph, Section
from palermo.reading.structuring.labels import readings
from palermo.reading.structuring.outline import is_continued


def doubts_of(
    sections: Sequence[Section], paragraphs: Sequence[Paragraph], continued: Sequence[str]
) -> Iterator[Notice]:
    """Notices on numbers: `numbering_gap`, `number_repeated`, `section_gap`, `label_repeated`.

    A gap before a heading that says 'continued' is explained and gives none, and so
    is the first number of another annex.
    """
    labelled = [paragraph for paragraph in paragraphs if paragraph.labelled]
    plain = [paragraph for paragraph in paragraphs if not paragraph.labelled] if labelled else paragraphs
    yield from _numbers(plain, sections, continued)
    yield from _labels(labelled)
    yield from _sections(sections, continued)


def _numbers(
    paragraphs: Sequence[Paragraph], sections: Sequence[Section], continued: Sequence[str]
) -> Iterator[Notice]:
    tops = _tops(sections)
    explained = {section.id for section in sections if is_continued(section.heading, continued)}
    before: Paragraph | None = None
    value_before = 0
    for paragraph in paragraphs:
        if paragraph.number is None or not paragraph.number.isdecimal():
            continue
        value = int(paragraph.number)
        if before is not None and before.in_annex == paragraph.in_annex:
            step = value - value_before
            if step > 1 and not (paragraph.section in explained and paragraph.section != before.section):
                message = f"Paragraph {paragraph.number} follows paragraph {before.number}."
                yield Notice("numbering_gap", message, paragraph.spans[:1])
            elif step < 1 and not (
                before.in_annex and tops.get(paragraph.section) != tops.get(before.section)
            ):
                message = f"Paragraph {paragraph.number} comes after paragraph {before.number}."
                yield Notice("number_repeated", message, paragraph.spans[:1])
        before, value_before = paragraph, value


def _tops(sections: Sequence[Section]) -> dict[str | None, str]:
    """The section of level 1 that each section stands in: an annex numbers its paragraphs anew."""
    tops: dict[str | None, str] = {}
    for section in sections:
        tops[section.id] = tops.get(section.parent, section.id)
    return tops


def _labels(paragraphs: Sequence[Paragraph]) -> Iterator[Notice]:
    seen: set[str] = set()
    for paragraph in paragraphs:
        label = "".join((paragraph.number or "").split()).casefold()
        if label in seen:
            yield Notice("label_repeated", f"The label {paragraph.number} returns.", paragraph.spans[:1])
        seen.add(label)


def _sections(sections: Sequence[Section], continued: Sequence[str]) -> Iterator[Notice]:
    last: dict[tuple[str | None, str], int] = {}
    for section in sections:
        places = readings(section.label) if section.label else ()
        steps = {style: place - last.get((section.parent, style), place - 1) for style, place in places}
        if steps and min(steps.values()) > 1 and not is_continued(section.heading, continued):
            message = f"Section {section.label} does not follow the one before it."
            yield Notice("section_gap", message, section.spans[:1])
        last.update({(section.parent, style): place for style, place in places})

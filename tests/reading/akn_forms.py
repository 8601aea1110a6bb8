"""Small invented documents in Akoma Ntoso, and what a test asks of them."""

from __future__ import annotations

from palermo.reading import read_bytes
from palermo.reading.exporting.json import to_json
from palermo.reading.model import Item, Reading
from tests.properties.promises import broken_promises

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
META = (
    '<meta><identification source="#x"><FRBRWork><FRBRcountry value="{country}"/></FRBRWork></identification>'
    "<presentation><docketNumber>99-12345</docketNumber></presentation></meta>"
)
COVER = (
    '<coverPage><p><docAuthority refersTo="#publisher">United Nations</docAuthority></p>'
    '<p><docNumber refersTo="#symbol">A/RES/99/9</docNumber></p>'
    '<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>'
    '<p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>'
    '<p><docDate date="2044-12-20" refersTo="#dateOfIssuance">20 December 2044</docDate></p>'
    '<p><session refersTo="#generalAssembly" value="99">Ninety-ninth session</session></p>'
    '<p><inline name="agenda item">Agenda item 7</inline></p>'
    '<p><inline name="agenda item name">Rivers and bridges</inline></p>'
    "<p><docTitle>Resolution adopted by the General Assembly on 18 December 2044</docTitle></p>"
    '<p><docProponent>[<i>without reference to a Main Committee</i> (<inline name="originating document">'
    "A/99/L.3</inline>)]</docProponent></p></coverPage>"
    '<preface><p><docNumber>99/9.</docNumber> <docTitle refersTo="#resolutionTitle">'
    '<span class="bold">Safe crossing of rivers</span></docTitle></p></preface>'
)


def akn(body: str, *, country: str = "un", type: str = "statement", name: str = "resolution") -> bytes:
    """A file with these elements behind its metadata."""
    meta = META.format(country=country)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- an invented document -->\n'
        f'<akomaNtoso xmlns="{NAMESPACE}">\n  <{type} name="{name}">{meta}\n{body}\n  </{type}>\n'
        "</akomaNtoso>"
    ).encode()


def marked(body: str) -> Reading:
    """The reading of a file with a cover page and these elements; it keeps the promises of the contract."""
    return kept(akn(COVER + body))


def kept(data: bytes) -> Reading:
    """A reading that keeps the promises of the contract."""
    reading = read_bytes(data, "invented.xml", language="en")
    assert broken_promises(to_json(reading), reading.document.source) == []
    return reading


def paragraph(number: str, words: str) -> str:
    """An operative paragraph as the United Nations marks it up."""
    return f'<paragraph class="SingleTxt"><num>{number}</num><content><p>{words}</p></content></paragraph>'


def shape(reading: Reading) -> list[str]:
    """The parts below the masthead in reading order: `# heading`, `1 words`, `(a) words` one deeper."""
    document = reading.document
    parts = [
        (
            section.spans[0].start,
            [f"{'#' * section.level} {section.label or '-'} {section.heading.value}".strip()],
        )
        for section in document.sections
    ]
    for found in document.paragraphs:
        lines = [f"{found.number or '-'} {found.lead.value}".strip()]
        lines += [line for item in found.items for line in _items(item, 1)]
        parts.append((found.spans[0].start, lines))
    return [line for _, lines in sorted(parts) for line in lines]


def _items(item: Item, depth: int) -> list[str]:
    lines = [f"{'  ' * depth}{item.label} {item.text.value}".rstrip()]
    return lines + [line for inner in item.items for line in _items(inner, depth + 1)]

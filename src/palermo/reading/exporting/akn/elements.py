"""XML as the exporter builds it: elements, the text in them, and how they are laid out on lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OURS = "urn:palermo:reading:1"
"""The namespace of what no official file has; its prefix in the files is `palermo`."""

# XML 1.0, section 2.2: all other characters may not stand in a document, not even as references.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_FORBIDDEN = re.compile(r"[\ud800-\udfff\ufffe\uffff]")

_MIXED = frozenset({"p", "num", "heading", "caption"})


def plain(words: str) -> str:
    """Words as XML may hold them: a control is a space, what is no character at all is U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", _CONTROLS.sub(" ", words))


def added(parent: Element, tag: str, attributes: Mapping[str, str | None] | None = None) -> Element:
    """A new last child of `parent`; attributes without a value are left out."""
    given = {name: plain(value) for name, value in (attributes or {}).items() if value is not None}
    return SubElement(parent, tag, given)


def append_words(element: Element, words: str) -> None:
    """Puts words after all that an element holds."""
    if not words:
        return
    words = plain(words)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def written(root: Element) -> str:
    """A tree as the text of a file: an element a line, and no white space added where words stand."""
    _set_on_lines(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _set_on_lines(element: Element) -> None:
    if element.tag in _MIXED or not len(element):
        return
    element.text = "\n"
    for child in element:
        child.tail = "\n"
        _set_on_lines(child)

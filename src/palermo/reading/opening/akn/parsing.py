"""Bytes to a tree of Akoma Ntoso: nothing outside the file is asked, nothing declared in it is believed."""

from __future__ import annotations

import re

from lxml import etree

from palermo.reading.errors import Unreadable

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""That of Akoma Ntoso 3.0; its drafts add to it (`…/3.0/CSD13`)."""

TYPES = frozenset(
    (
        *("amendmentList", "officialGazette", "documentCollection", "act", "bill", "debateReport"),
        *("debate", "statement", "amendment", "judgment", "portion", "doc"),
    )
)
_DEEP = re.compile(r"(?i)\bdepth")
_LONG = re.compile(r"(?i)too long")
_ENTITY = re.compile(r"(?i)entit")
_ENCODING = re.compile(r"(?i)encod|utf|byte|char 0x")


def parse(data: bytes) -> etree._Element:
    """The root of a file of Akoma Ntoso.

    Raises `Unreadable`: `xml_malformed`, `xml_entities` (a DOCTYPE: it may declare
    entities, which could name other files or grow without end), `xml_too_deep`,
    `too_large` (one text of ten million bytes), `encoding`, `not_akn` and
    `not_of_the_un`. No network, no file but the bytes.
    """
    root = _root(data)
    name = etree.QName(root)
    if name.localname != "akomaNtoso" or not f"{name.namespace}/".startswith(f"{NAMESPACE}/"):
        raise Unreadable(
            "not_akn",
            f"This XML is not Akoma Ntoso 3.0: its first element is {_short(name.localname)}, "
            f"of the namespace {_short(name.namespace or 'none')}; no other XML is read.",
        )
    if root.getroottree().docinfo.internalDTD is not None:
        raise _entities()
    namespace = name.namespace or ""
    document = next(
        (child for child in root if isinstance(child.tag, str) and etree.QName(child).localname in TYPES),
        None,
    )
    if document is None or etree.QName(document).namespace != namespace:
        raise Unreadable("not_akn", "This Akoma Ntoso file holds no document: no statement, report or other.")
    _refuse_other_countries(document, namespace)
    return root


def _root(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(error) from error


def _refusal(error: etree.XMLSyntaxError) -> Unreadable:
    said = _short(" ".join((error.msg or "").split()))
    if _DEEP.search(said):
        return Unreadable(
            "xml_too_deep", "The elements of this XML stand one in another too deep; no document needs that."
        )
    if _LONG.search(said):
        return Unreadable("too_large", "A part of this XML is larger than any document; it is not read.")
    if _ENTITY.search(said):
        return _entities()
    if _ENCODING.search(said):
        return Unreadable("encoding", f"The characters of this XML are not what it says: {said}.")
    return Unreadable("xml_malformed", f"This XML is damaged or cut off: {said}; get the file again.")


def _entities() -> Unreadable:
    return Unreadable(
        "xml_entities",
        "This XML has a DOCTYPE or entities of its own, which documents of the United Nations do not have; "
        "take them out.",
    )


def _refuse_other_countries(document: etree._Element, namespace: str) -> None:
    """An act of a State is no document of the United Nations, whose files all say `un`."""
    country = document.find(f"{{{namespace}}}meta/{{{namespace}}}identification//{{{namespace}}}FRBRcountry")
    value = (country.get("value") or "").strip().lower() if country is not None else ""
    if re.fullmatch(r"[a-z]{2}(?:-\w+)?", value) and not value.startswith("un"):
        raise Unreadable(
            "not_of_the_un",
            f"This is a document of the country {value}, not of the United Nations; it is not read.",
        )


def _short(words: str) -> str:
    """Words of a file as a message may hold them: printable, and not many."""
    clean = "".join(character if character.isprintable() else "?" for character in words)
    return clean if len(clean) <= 100 else f"{clean[:97]}..."

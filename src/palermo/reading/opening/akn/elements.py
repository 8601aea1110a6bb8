"""The elements of Akoma Ntoso by what they do to a text (schema `akomantoso30.xsd`, OASIS 2018)."""

from __future__ import annotations

import re
from collections.abc import Mapping


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


INLINE = _names(
    """
    a abbr affectedDocument argument b change concept date decoration def del docAuthority docCommittee
    docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle
    docType docketNumber embeddedText entity event extractText fillIn i img inline ins judge lawyer
    legislature location mmod mod mref neutralCitation noteRef object omissis opinion organization
    outcome party person placeholder process quantity quotedText ref relatedDocument remark rmod role
    rref session shortTitle signature span sub sup term time tocItem u vote courtType
    """
)
"""Elements inside a line; all others begin and end lines of their own."""

BREAKS = frozenset(("eol", "br", "eop"))
"""Line ends inside a block."""

NOTES = frozenset(("authorialNote", "note"))

DIVISIONS = _names(
    """
    section subsection chapter subchapter part subpart title subtitle division book tome article level
    debateSection administrationOfOath communication petitions papers noticesOfMotion questions address
    proceduralMotions pointOfOrder adjournment rollCall prayers oralStatements writtenStatements
    personalStatements ministerialStatements resolutions nationalInterest declarationOfVote
    """
)
"""Elements that a heading opens."""

UNITS = _names(
    """
    paragraph subparagraph point indent alinea clause subclause rule subrule proviso transitional list
    sublist item li tocItem hcontainer container blockContainer tblock formula recital citation speech
    question answer scene narrative summary speechGroup
    """
)
"""Elements that hold one paragraph or one item, in as many blocks as it needs."""

PLAIN = frozenset(("list", "sublist"))
"""Units that only hold items: the words before these belong to what is around them."""

ITEMS = frozenset(("item", "li"))
"""Units that are items wherever they stand."""

INNER = frozenset(("content", "intro", "p", "block"))
"""What passes the style of a paragraph down to its words."""

TITLES = frozenset(("num", "heading", "subheading"))
"""What the heading of a division is made of."""

HEADINGS = frozenset(("heading", "subheading", "crossHeading"))
MASTHEAD = frozenset(("coverPage", "preface"))
CLAUSES = frozenset(("preamble", "formula", "recitals", "citations", "conclusions"))
QUOTED = frozenset(("quotedStructure", "embeddedStructure"))
CELLS = frozenset(("td", "th"))

_ROLES: Mapping[str, str] = {
    "docNumber": "symbol",
    "docAuthority": "body",
    "docDate": "data",
    "docStatus": "data",
    "docTitle": "title",
    "docProponent": "adopted",
    "docCommittee": "adopted",
    "session": "session",
}
_INLINE_ROLES: Mapping[str, str] = {
    "agendaitem": "agenda",
    "agendaitemname": "subject",
    "meeting": "meeting",
    "author": "author",
    "adoption": "adopted",
    "contents": "contents",
}
"""Roles by the name of an `inline`: the first two are the United Nations', the others our export's."""
_SEPARATORS = re.compile(r"[\s_-]+")
_STYLE = re.compile(r"_?\s?H_?(?P<depth>Ch|[1-9])", re.IGNORECASE)


def role_of(name: str, attributes: Mapping[str, str]) -> tuple[str, str | None] | None:
    """What an element inside a line of the masthead says of its words, and their value by an attribute."""
    if name == "inline":
        role = _INLINE_ROLES.get(_SEPARATORS.sub("", attributes.get("name", "")).casefold())
        return (role, None) if role else None
    role = _ROLES.get(name)
    if role is None:
        return None
    refers = attributes.get("refersTo", "")
    if role == "body" and refers == "#publisher":
        role = "unnamed"
    return role, refers if role == "title" else attributes.get("date") or attributes.get("value")


def heading_level(style: str) -> int:
    """The level of a heading by the name of its style, as the United Nations' templates have it; else 0.

    `HCh` heads a chapter, `H1` what is below it, `H23` and `H4` what is below that.
    """
    match = _STYLE.match(style)
    if match is None:
        return 0
    return 1 if match["depth"].lower() == "ch" else 1 + int(match["depth"])

"""`meta/identification`: work, expression and manifestation, of a document or of an annex to it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.elements import added
from palermo.reading.exporting.akn.naming import LANGUAGES, NO_DATE, Names
from palermo.reading.exporting.akn.references import References
from palermo.reading.model import Identity


def identify(
    meta: Element, names: Names, identity: Identity, references: References, component: str = "!main"
) -> None:
    """Adds `identification`; `component` says which part of the document is named (`!main/annex_1`)."""
    identification = added(meta, "identification", {"source": "#palermo"})
    author = _author(identity, references)
    _work(identification, names, identity, author, component)
    _expression(identification, names, identity, author, component)
    manifestation = added(identification, "FRBRManifestation")
    _start(
        manifestation,
        this=f"{names.expression}/{component}.xml",
        uri=f"{names.expression}.xml",
        date=(NO_DATE, "markup"),
        author=("#palermo", references.to("TLCRole", "role", "editor")),
    )
    added(manifestation, "FRBRformat", {"value": "application/akn+xml"})


def _author(identity: Identity, references: References) -> tuple[str, str]:
    body = identity.body or identity.parent_body
    who = references.to("TLCOrganization", "body", body, counted=True) if body else "#un"
    return who, references.to("TLCRole", "role", "author")


def _work(parent: Element, names: Names, identity: Identity, author: tuple[str, str], component: str) -> None:
    work = added(parent, "FRBRWork")
    alias = identity.symbol
    _start(work, f"{names.work}/{component}", names.work, _date(names), author, alias)
    added(work, "FRBRcountry", {"value": "un"})
    added(work, "FRBRsubtype", {"value": names.subtype})
    added(work, "FRBRnumber", {"value": names.number})
    if identity.title:
        added(work, "FRBRname", {"value": identity.title})


def _expression(
    parent: Element, names: Names, identity: Identity, author: tuple[str, str], component: str
) -> None:
    expression = added(parent, "FRBRExpression")
    _start(expression, f"{names.expression}/{component}", names.expression, _date(names), author)
    added(expression, "FRBRlanguage", {"language": names.language})
    original = LANGUAGES.get(identity.original_language or "")
    if original and original != names.language:
        href = f"{names.work}/{original}@"
        added(expression, "FRBRtranslation", {"href": href, "fromLanguage": original, "by": "#un"})


def _date(names: Names) -> tuple[str, str]:
    return names.date, "issuance" if names.date != NO_DATE else "unknown"


def _start(
    element: Element,
    this: str,
    uri: str,
    date: tuple[str, str],
    author: tuple[str, str],
    alias: str | None = None,
) -> None:
    added(element, "FRBRthis", {"value": this})
    added(element, "FRBRuri", {"value": uri})
    if alias:
        added(element, "FRBRalias", {"value": alias, "name": "symbol"})
    added(element, "FRBRdate", {"date": date[0], "name": date[1]})
    added(element, "FRBRauthor", {"href": author[0], "as": author[1]})

"""`meta/references`: the things that a document speaks of, one entry each, for `refersTo` to point to."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.elements import added
from palermo.reading.exporting.akn.identifiers import Identifiers


class References:
    """Entries in the order in which they were first asked for."""

    def __init__(self, identifiers: Identifiers) -> None:
        self._identifiers = identifiers
        self._entries: dict[tuple[str, str], tuple[str, str, str]] = {}
        """By kind and key: element, `eId`, `showAs`."""

    def to(self, element: str, kind: str, key: str, show: str | None = None, *, counted: bool = False) -> str:
        """A pointer `#eId` to the entry of a thing, made where there is none yet.

        `element` is its class (`TLCRole` …), `kind` ours (`addressee`), `key` says which one of the kind,
        `show` how it is called. With `counted` the `eId` is a running number: for keys that are names in
        any script.
        """
        found = self._entries.get((kind, key))
        if found is None:
            id = (
                self._identifiers.counted("", kind)
                if counted
                else self._identifiers.named(f"{kind}-{_segment(key)}")
            )
            found = self._entries[kind, key] = (element, id, show or key.replace("_", " "))
        return f"#{found[1]}"

    def written_to(self, meta: Element) -> None:
        """Adds `references` to `meta`."""
        references = added(meta, "references", {"source": "#palermo"})
        for eid, show in (("palermo", "Palermo"), ("un", "United Nations")):
            href = f"/akn/ontology/organization/un/{eid}"
            added(references, "TLCOrganization", {"eId": eid, "href": href, "showAs": show})
        for (kind, key), (element, id, show) in self._entries.items():
            which = element.removeprefix("TLC").lower()
            href = f"/akn/ontology/{which}/un/{kind}/{_segment(key)}"
            name = kind if element == "TLCReference" else None
            added(references, element, {"eId": id, "href": href, "showAs": show, "name": name})


def _segment(key: str) -> str:
    """A key as a segment of an IRI, and as an `eId`: no white space, no characters that mean something."""
    return re.sub(r"[^\w.]+", "-", key).strip("-") or "-"

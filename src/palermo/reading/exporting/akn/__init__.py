"""A reading as Akoma Ntoso 3.0, as the United Nations uses it (AKN4UN), with what the text asks.

`docs/developers/akn.md` says what is put where, and why.
"""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.analysis import analyse
from palermo.reading.exporting.akn.calls import calls_by_run
from palermo.reading.exporting.akn.divisions import Divisions, set_heading
from palermo.reading.exporting.akn.elements import AKN, OURS, added, written
from palermo.reading.exporting.akn.identification import identify
from palermo.reading.exporting.akn.identifiers import Identifiers
from palermo.reading.exporting.akn.marks import marks_of
from palermo.reading.exporting.akn.masthead import masthead_marks, masthead_runs, set_masthead
from palermo.reading.exporting.akn.naming import names_of
from palermo.reading.exporting.akn.parts import Part, parts_of, runs_of, without_annexes
from palermo.reading.exporting.akn.preamble import set_preamble
from palermo.reading.exporting.akn.references import References
from palermo.reading.exporting.akn.words import Words
from palermo.reading.model import Reading, Section


def to_akn(reading: Reading) -> str:
    """The document in Akoma Ntoso, valid by its schema: the same reading gives the same characters.

    Every word of masthead, sections, paragraphs, tables and footnotes stands
    in it, outside `meta` and in reading order, each note at its first call;
    furniture is left out. No side effects.
    """
    return written(_Export(reading).root())


class _Export:
    """One export: what its parts share while they are set."""

    def __init__(self, reading: Reading) -> None:
        document = reading.document
        self._reading = reading
        self._names = names_of(document)
        self._identifiers = Identifiers()
        self._references = References(self._identifiers)
        runs = [*masthead_runs(document), *(run for part in parts_of(document) for run in runs_of(part))]
        for symbol in document.symbols_cited:
            self._references.to("TLCReference", "citedDocument", symbol)
        texts = [*(run.text for run in runs), *(note.text for note in document.footnotes)]
        marks = marks_of(reading, tuple(masthead_marks(document)), texts, self._references)
        self._words = Words(marks, calls_by_run(document.footnotes, runs), self._identifiers)

    def root(self) -> Element:
        """The whole tree. The text is set first: its places are what `meta` speaks of."""
        reading, names = self._reading, self._names
        root = Element("akomaNtoso", {"xmlns": AKN, "xmlns:palermo": OURS})
        document = added(root, names.type, {"name": names.name})
        meta = added(document, "meta")
        identify(meta, names, reading.document.identity, self._references)
        set_masthead(document, reading.document, self._words)
        parts, annexes = without_annexes(reading.document)
        if names.type == "statement":
            parts = set_preamble(document, parts, self._words, self._identifiers)
        self._set_body(document, parts)
        if annexes:
            self._set_annexes(document, annexes)
        analyse(meta, reading, self._words.places, self._words.owners, self._references)
        self._references.written_to(meta)
        return root

    def _set_body(self, parent: Element, parts: list[Part], context: str = "") -> None:
        body = added(parent, "mainBody", {"xml:lang": self._reading.document.language})
        Divisions(self._words, self._identifiers, self._reading.document.source, context).set(body, parts)
        if not len(body):
            self._words.set_what_is_left(added(body, "p"))

    def _set_annexes(self, parent: Element, annexes: list[list[Part]]) -> None:
        attachments = added(parent, "attachments")
        for number, parts in enumerate(annexes, start=1):
            context = self._identifiers.named(f"att_{number}")
            attachment = added(attachments, "attachment", {"eId": context})
            section = parts[0]
            if isinstance(section, Section):
                set_heading(attachment, section, self._words, context)
                parts = parts[1:]
            annex = added(attachment, "doc", {"name": "annex"})
            component = f"!main/annex_{number}"
            identity = replace(self._reading.document.identity, title=None)
            identify(added(annex, "meta"), self._names, identity, self._references, component)
            self._set_body(annex, parts, context)

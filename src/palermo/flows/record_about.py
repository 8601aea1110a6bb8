"""What an export says of itself: what the record is, how much is in it, what its columns and codes mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from palermo.flows.record_rows import COLUMNS, Row
from palermo.reading.model.codes import Strength

STRENGTHS: dict[str, str] = {
    Strength.SHALL: "it is laid down: shall, must",
    Strength.URGED: "somebody is urged to do it",
    Strength.CALLED_UPON: "somebody is called upon to do it",
    Strength.SHOULD: "it should be done",
    Strength.REQUESTED: "somebody is requested to do it",
    Strength.RECOMMENDED: "it is recommended",
    Strength.ENCOURAGED: "somebody is encouraged to do it",
    Strength.INVITED: "somebody is invited to do it",
    Strength.SHOULD_CONSIDER: "doing it should be considered",
    Strength.ENCOURAGED_TO_CONSIDER: "somebody is encouraged to consider doing it",
    Strength.MAY: "it may be done",
    Strength.MAY_CONSIDER: "doing it may be considered",
    Strength.OTHER: "none of these",
}
MEANINGS: dict[str, str] = {
    "address": "where the record answers for the recommendation; it stays for decades",
    "symbol": "the symbol of the document; empty where it prints none and nobody has said it",
    "title": "the title of the document, as printed",
    "kind": "report, draft_report, secretariat_report, resolution, decision or other",
    "body": "who issued the document, as printed",
    "parent_body": "the body above it, as printed",
    "meeting_start": "the first day of the meeting",
    "meeting_end": "its last day",
    "place": "where it was held, as printed",
    "ordinal": "which meeting of the body it was, where the text says so",
    "label": "the label of the recommendation, as printed",
    "number": "the last number of the label",
    "section": "the headings above it, the highest first",
    "text": "its words, with lines rejoined",
    "items": "its labelled parts, each on a line of its own; they are in the text, too",
    "status": "how far it has come: draft, adopted, proposed, supported, not_supported, noted, "
    "under_examination",
    "draft": "yes where it stands in a draft",
    "superseded": "yes where another version of the document (the final report, a revision) is counted "
    "instead",
    "superseded_by": "the address of that version",
    "strength": "how strongly its first act asks; see below",
    "acts": "the words that ask, as printed",
    "addressees": "who must act, in order of mention; state:XXX is one State by its alpha-3 code",
    "softeners": "words that limit what is asked, as printed",
    "instruments": "treaties and resolutions that it names, with the articles cited",
    "paragraph": "the address of its paragraph",
    "language": "the language of the words shown",
    "languages": "all languages that the record holds it in; it counts once",
    "notices": "what the reader doubted about these words",
    "corrected": "what a person said instead of what the machine read, and who",
}
UNOFFICIAL = (
    "An unofficial record, read by a machine from documents of the United Nations. Palermo is no product of "
    "the United Nations and speaks for nobody: quote the documents themselves."
)
ORDER = "From the strongest to the weakest. The order is Palermo's own, not that of the United Nations."


@dataclass(slots=True)
class About:
    """Counts rows as they pass, and tells of them afterwards. `asked`: which of them, where not all."""

    made_at: datetime
    version: str
    language: str | None
    asked: str = ""
    rows: int = 0
    drafts: int = 0
    superseded: int = 0
    documents: set[str] = field(default_factory=set)

    def counting(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The same rows, counted."""
        for row in rows:
            self.rows += 1
            self.drafts += row.draft
            self.superseded += row.superseded
            self.documents.add(row.address.rsplit("/", 1)[0])
            yield row

    def lines(self) -> Iterator[tuple[str, str]]:
        """Pairs of a name and words; a heading has no words."""
        yield "About this record", ""
        yield "What it is", UNOFFICIAL
        yield "Made", f"{self.made_at:%Y-%m-%d %H:%M} UTC, by Palermo {self.version}"
        yield (
            "Language",
            self.language or "each recommendation once, in the first language held of en, fr, es, ru, zh, ar",
        )
        if self.asked:
            yield "What was asked", self.asked
        yield "Recommendations", str(self.rows)
        yield "Of these in drafts", str(self.drafts)
        yield "Of these superseded", f"{self.superseded}; the other {self.rows - self.superseded} count"
        yield "Documents", str(len(self.documents))
        yield "Order", "date of meeting, symbol, number, address"
        yield "Strength", ""
        yield "Their order", ORDER
        yield from STRENGTHS.items()
        yield "Columns", ""
        yield from ((name, MEANINGS[name]) for name in COLUMNS)

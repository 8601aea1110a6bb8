"""What the reader doubted, in plain words, with the place that it doubted."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from palermo.domain.documents.models import Text
from palermo.web.documents.flow import entry_around, flow_of

SENTENCES = {
    "invented_document": N_("This document says of itself that it is invented."),
    "no_un_document": N_("Nothing in the text says that it is a document of the United Nations."),
    "numbering_gap": N_("The number of a paragraph does not follow the one before it."),
    "number_repeated": N_("The number of a paragraph is not higher than the one before it."),
    "section_gap": N_("The label of a heading does not follow the one before it."),
    "label_repeated": N_("The label of a recommendation returns."),
    "footnote_not_called": N_("A footnote is called nowhere in the text."),
    "name_repeated": N_("A name, or another name of the same State, stands in a list twice."),
    "name_unknown": N_("A name in a list of States is none that we know."),
}
"""A sentence for each code of `docs/users/messages.md`."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Doubt:
    """A notice: `sentence` in the language of the page, or `message` in English where the code is a new one.

    `printed` are the words that it is about; `anchor` and `part` lead to them.
    """

    code: str
    sentence: str | None
    message: str
    printed: str
    anchor: str | None
    part: int


def doubts_of(text: Text) -> tuple[Doubt, ...]:
    """The notices of a text, in its order."""
    flow = flow_of(text.reading)
    found = []
    for notice in text.reading["notices"]:
        spans = notice["spans"]
        entry = entry_around(flow, spans[0][0]) if spans else None
        known = SENTENCES.get(notice["code"])
        printed = " … ".join(" ".join(text.source[start:end].split()) for start, end in spans)
        found.append(
            Doubt(
                code=notice["code"],
                sentence=_(known) if known else None,
                message=notice["message"],
                printed=printed if len(printed) <= _LONGEST else f"{printed[:_LONGEST]}…",
                anchor=entry.anchor if entry else None,
                part=entry.part if entry else 1,
            )
        )
    return tuple(found)

"""What the reader doubts of printed names."""

from __future__ import annotations

from palermo.reading.languages.organizations import Organizations
from palermo.reading.languages.states import States
from palermo.reading.model import Notice, Paragraph, Span


class NamesChecked:
    """Names seen so far, and the notices they gave rise to.

    `name_repeated`: a name, or another name of the same State, stood in the same
    roll before. `name_unknown`: a name among States that is none we know.
    """

    def __init__(self, known: States, bodies: Organizations) -> None:
        self._states = known
        self._bodies = bodies
        self._seen: set[str] = set()
        self._notices: list[Notice] = []

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices so far, in the order of the names."""
        return tuple(self._notices)

    def begin(self) -> None:
        """Another roll begins: its names may have stood in others."""
        self._seen = set()

    def add(
        self,
        paragraph: Paragraph,
        places: list[tuple[int, int]],
        names: list[str],
        countries: list[str | None],
        doubtful: list[bool],
    ) -> None:
        """The names of one list: where they stand in a paragraph's text, the country of each.

        `doubtful` says which of them should be States and have no country.
        """
        new = {country or name for name, country in zip(names, countries, strict=True)}
        if len(new) < len(names) or any(doubtful) or not new.isdisjoint(self._seen):
            for (start, _), name, country, doubted in zip(places, names, countries, doubtful, strict=True):
                self._doubt(paragraph, start, name, country, doubted=doubted)
        self._seen |= new

    def _doubt(
        self, paragraph: Paragraph, start: int, name: str, country: str | None, *, doubted: bool
    ) -> None:
        same = country or name
        if same in self._seen:
            message = f"“{name}” {_where(paragraph)} was listed before."
            self._notices.append(Notice("name_repeated", message, _spans(paragraph, start, name)))
        self._seen.add(same)
        if doubted and name not in self._states and name not in self._bodies:
            message = f"“{name}” {_where(paragraph)} is no name in our list."
            self._notices.append(Notice("name_unknown", message, _spans(paragraph, start, name)))


def _where(paragraph: Paragraph) -> str:
    return f"in paragraph {paragraph.number}" if paragraph.number else "in a paragraph without number"


def _spans(paragraph: Paragraph, start: int, name: str) -> tuple[Span, ...]:
    return paragraph.text.locate(start, start + len(name))

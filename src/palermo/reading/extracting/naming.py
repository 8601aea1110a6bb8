"""What the reader doubts of printed names."""

from __future__ import annotations

from palermo.reading.languages.organizations import Organizations
from palermo.reading.languages.states import States
from palermo.reading.model import Notice, Paragraph


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
        self, paragraph: Paragraph, start: int, name: str, country: str | None, *, among_states: bool
    ) -> None:
        """One name that begins at an offset of a paragraph's text, with its country."""
        same = country or name
        if same in self._seen:
            self._doubt("name_repeated", f"“{name}” {{}} was listed before.", paragraph, start, name)
        self._seen.add(same)
        if among_states and not country and name not in self._states and name not in self._bodies:
            self._doubt("name_unknown", f"“{name}” {{}} is no name in our list.", paragraph, start, name)

    def _doubt(self, code: str, message: str, paragraph: Paragraph, start: int, name: str) -> None:
        number = paragraph.number
        where = f"in paragraph {number}" if number else "in a paragraph without number"
        spans = paragraph.text.locate(start, start + len(name))
        self._notices.append(Notice(code, message.format(where), spans))

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

    def add(self, paragraph: Paragraph, start: int, end: int, *, among_states: bool) -> None:
        """One name, `text[start:end]` of a paragraph."""
        name = paragraph.text.value[start:end]
        same = self._states.country_of(name) or name
        where = f"in paragraph {paragraph.number}" if paragraph.number else "in a paragraph without number"
        if same in self._seen:
            self._notice("name_repeated", f"“{name}” {where} was listed before", paragraph, start, end)
        self._seen.add(same)
        if among_states and name not in self._states and name not in self._bodies:
            self._notice("name_unknown", f"“{name}” {where} is no name in our list", paragraph, start, end)

    def _notice(self, code: str, message: str, paragraph: Paragraph, start: int, end: int) -> None:
        self._notices.append(Notice(code, message, paragraph.text.locate(start, end)))

"""What a number or a letter at the start of a line means, by the sequence that it goes on with."""

from __future__ import annotations

from palermo.reading.structuring.labels import core, readings
from palermo.reading.structuring.setting import Setting
from palermo.reading.structuring.starts import Start

_JUMP = 40
"""Numbers that may be missing between two paragraphs."""
_LAST_ROMAN = 20
"""A lone C, D, L or M is a letter: no document has so many chapters."""
_READ = {"han": "han", "roman": "roman", "letter": "alpha"}


class Numbering:
    """The sequences of a text so far: of its paragraphs, of an open list, of its outline."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._number: int | None = None
        self._outer: int | None = None
        self._list_number: int | None = None
        self._styles: dict[str, int] = {}

    @property
    def has_begun(self) -> bool:
        """Whether a paragraph of this part of the document was numbered yet."""
        return self._number is not None

    def is_next(self, label: str) -> bool:
        """Whether a number is the one that the sequence of paragraphs goes on with."""
        return self._number is not None and label.isdecimal() and int(label) == self._number + 1

    def is_plainly_next(self, index: int, label: str) -> bool:
        """Whether `role` is sure to say `paragraph`: the next number, printed once, where no list is open."""
        return (
            self._number is not None
            and label == str(self._number + 1)
            and label != "1"
            and self._list_number is None
            and self._outer is None
            and self._setting.stands_once(index, label)
        )

    def begin_part(self) -> None:
        """Forgets all sequences: an annex has its own."""
        self._number = self._outer = self._list_number = None
        self._styles.clear()

    def begin_resolution(self) -> None:
        """Begins the sequence of a resolution that a report carries; the report's own goes on behind it."""
        self._outer = self._outer if self._number is None else self._number
        self._number = self._list_number = None

    def take_paragraph(self, label: str) -> None:
        """Goes on with the sequence of paragraphs; any open list is closed."""
        self._list_number = None
        if label.isdecimal():
            self._number = int(label)
            if self._outer is not None and self._number == self._outer + 1:
                self._outer = None

    def take_item(self, label: str) -> None:
        """Goes on with the list that is open."""
        self._list_number = int(label)

    def close_list(self) -> None:
        """Closes the list that is open."""
        self._list_number = None

    def take_heading(self, start: Start, style: str) -> None:
        """Goes on with the outline's sequence of a style."""
        places = [place for name, place in readings(start.label) if name.startswith(_READ[style])]
        self._styles[style] = max(places, default=0)

    def role(self, index: int, start: Start, inside: bool, may_end: bool, may_list: bool) -> str:
        """`paragraph`, `item`, `heading` or `text`: what a number at the start of a line means.

        `inside` says that the line stands in the middle of a sentence as a wrapped
        one does, `may_end` that no sentence of a paragraph is open before it,
        `may_list` that the paragraph before it may hold a list.
        """
        if not start.label.isdecimal():
            return "text" if inside else "paragraph"
        number = int(start.label)
        if may_list and self._lists(index, number):
            return "item"
        expected = self._number + 1 if self._number is not None else None
        if self._outer is not None and number == self._outer + 1 and number != expected:
            expected = number
        if number == expected or (expected is None and not inside):
            return "heading" if self._setting.is_numbered_heading(index, number) else "paragraph"
        if self._setting.lines[index].level or self._setting.is_numbered_heading(index, expected):
            return "heading"
        if inside:
            return "text"
        near = expected is not None and expected < number <= expected + _JUMP
        return "paragraph" if near or may_end else "text"

    def _lists(self, index: int, number: int) -> bool:
        """Whether a number goes on with a list, and not with the sequence of paragraphs."""
        if self._list_number is not None:
            continues = number == self._list_number + 1
        elif number != 1:
            return False
        else:
            before = self._setting.lines[index - 1].text
            continues = before.rstrip("*_ ")[-1:] in (":", "：")
        is_expected = self._number is not None and number == self._number + 1
        return continues and not (is_expected and not self._setting.comes_again(index, number))

    def style(self, start: Start) -> str | None:
        """The style of an outline label: letters and Roman numerals are told apart by their sequence."""
        if start.kind == "han":
            return "han"
        places = {name.split("-")[0]: place for name, place in readings(start.label)}
        numeral, letter = places.get("roman"), places.get("alpha")
        if "cyrillic" in places:
            return "letter"
        if letter is None or (len(core(start.label)) > 1 and start.label.isascii()):
            return "roman" if numeral else None
        if numeral is None:
            return "letter"
        if self._styles.get("letter") == letter - 1 and letter > 1:
            return "letter"
        if numeral == 1 or self._styles.get("roman") == numeral - 1:
            return "roman"
        return "letter" if self._styles or numeral > _LAST_ROMAN else "roman"

"""A text while it is made of parts of the source, one by one."""

from __future__ import annotations

from palermo.reading.model import EMPTY, Piece, Text


class Woven:
    """A text while it is made."""

    def __init__(self) -> None:
        self.last = ""
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    @property
    def ends_with_space(self) -> bool:
        return self.last[-1:] == " "

    def takes_space(self, is_apart: bool) -> bool:
        """Whether a space must come next: white space at the end that is no plain one is taken off for it."""
        is_odd = self.last[-1].isspace() and not self.ends_with_space
        if is_odd:
            self.trim()
        return is_odd or (is_apart and not self.ends_with_space)

    @property
    def end(self) -> int:
        """Where its last piece ends in the source."""
        return self._pieces[-1].end

    def add(self, part: str, start: int, end: int) -> None:
        self._pieces.append(Piece(self._length, start, end))
        self._parts.append(part)
        self._length += end - start
        self.last = part

    def join(self, joint: str) -> None:
        if joint:
            self._parts.append(joint)
            self._length += 1

    def trim(self) -> None:
        """Takes white space off the end."""
        while self.last and self.last[-1].isspace():
            self.drop_last_character()

    def drop_last_character(self) -> None:
        offset, start, end = self._pieces.pop()
        self._parts.pop()
        self._length -= 1
        if end - start > 1:
            self.last = self.last[:-1]
            self._pieces.append(Piece(offset, start, end - 1))
            self._parts.append(self.last)
        else:
            self.last = self._parts[-1] if self._parts else ""

    def text(self) -> Text:
        return Text("".join(self._parts), tuple(self._pieces)) if self._pieces else EMPTY

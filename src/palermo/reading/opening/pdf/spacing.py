"""Whether a document prints spaces between Chinese and other characters."""

from __future__ import annotations

import re

from palermo.reading.opening.pdf.native import Sheet

_MIXED = re.compile(r"[\u3400-\u9fff] (?=[0-9A-Za-z])|[0-9A-Za-z] (?=[\u3400-\u9fff])")
_GLUED = re.compile(r"[\u3400-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u3400-\u9fff]")
_HAN = re.compile(r"[\u3400-\u9fff]")


class Spacing:
    """Whether a document prints spaces between Chinese and other characters, or only sets them apart.

    PDFium puts a space wherever there is room; what most such places of the pages so
    far have is what all have, for some programs lose a space that they printed.
    """

    def __init__(self) -> None:
        self._printed = 0
        self._generated = 0
        self._glued = 0

    def take(self, sheet: Sheet, text: str) -> None:
        """Counts the places of one more page."""
        if not _HAN.search(text):
            return
        self._glued += len(_GLUED.findall(text))
        for match in _MIXED.finditer(text):
            if sheet.is_generated(match.end() - 1):
                self._generated += 1
            else:
                self._printed += 1

    @property
    def is_printed(self) -> bool:
        """Whether room between Chinese and other characters is a space."""
        return self._printed > self._generated

    @property
    def habit(self) -> bool | None:
        """Whether the document prints such spaces; none where it has no such places."""
        return self.is_printed if self._printed + self._generated + self._glued else None

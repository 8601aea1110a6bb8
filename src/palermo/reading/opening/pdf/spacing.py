"""Whether a document prints spaces between Chinese and other characters."""

from __future__ import annotations

import re

from palermo.reading.opening.pdf.native import Sheet

_MIXED = re.compile(r"[\u3400-\u9fff] (?=[0-9A-Za-z])|[0-9A-Za-z] (?=[\u3400-\u9fff])")
_GLUED = re.compile(r"[\u3400-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z,.;:] (?=[A-Za-z])")
_HAN = re.compile(r"[\u3400-\u9fff]")


class Spacing:
    """Whether a document prints spaces between Chinese and other characters, or only sets them apart.

    PDFium puts a space wherever there is room; what most such places of the pages so
    far have is what all have, for some programs lose a space that they printed. One
    that prints no spaces between Latin words leaves all of them to be put in.
    """

    def __init__(self) -> None:
        self._printed = 0
        self._generated = 0
        self._glued = 0
        self._latin = 0
        """Spaces between Latin words that are printed, less those that PDFium put in."""

    def take(self, sheet: Sheet, text: str) -> None:
        """Counts the places of one more page."""
        if not _HAN.search(text):
            return
        self._glued += len(_GLUED.findall(text))
        for match in _LATIN.finditer(text):
            self._latin += -1 if sheet.is_generated(match.end() - 1) else 1
        for match in _MIXED.finditer(text):
            if sheet.is_generated(match.end() - 1):
                self._generated += 1
            else:
                self._printed += 1

    @property
    def is_printed(self) -> bool:
        """Whether room between Chinese and other characters is a space."""
        return self._printed > self._generated or self._latin < 0

    @property
    def habit(self) -> bool | None:
        """Whether the document prints such spaces; none where it has no such places."""
        spaced = self._printed + (self._generated if self.is_printed else 0)
        close = self._glued + (0 if self.is_printed else self._generated)
        return spaced > close if spaced + close else None

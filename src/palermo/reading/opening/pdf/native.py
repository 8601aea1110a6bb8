"""PDFium's own functions, called with as little between as can be: the only file that knows handles.

A call through ctypes costs a quarter of a microsecond where its argument types are
left open and twice that where they are declared, and a page has some thousand
places to ask about; so types are left open here, and what is asked is few.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from palermo.reading.errors import Unreadable

_NAME = 96
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|simhei|-bd", re.IGNORECASE)
_NO_PAGES = re.compile(rb"/Type\s*/Pages\b[^<>]*/Count\s+0\b|/Count\s+0\b[^<>]*/Type\s*/Pages\b")


class Box(NamedTuple):
    """A rectangle in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float


class File:
    """An opened PDF. Close it: its memory is PDFium's."""

    def __init__(self, data: bytes) -> None:
        """Raises `Unreadable` with `encrypted`, `no_pages` or `damaged`."""
        try:
            self._file = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
                raise Unreadable(
                    "encrypted", "The PDF is locked with a password; save it without one."
                ) from error
            if _NO_PAGES.search(data):
                raise Unreadable("no_pages", "The PDF has no pages; get it again.") from error
            raise Unreadable(
                "damaged", "The PDF cannot be opened: it is cut off or damaged; get it again."
            ) from error

    @property
    def count(self) -> int:
        """How many pages it has."""
        return len(self._file)

    def close(self) -> None:
        """Gives the memory back."""
        self._file.close()

    def pages(self) -> Iterator[Sheet | None]:
        """Its pages in order, each closed when the next one is asked for; none for one that is damaged."""
        for index in range(self.count):
            page = pdfium.FPDF_LoadPage(self._file.raw, index)
            if not page:
                yield None
                continue
            text = pdfium.FPDFText_LoadPage(page)
            try:
                yield Sheet(page, text) if text else None
            finally:
                if text:
                    pdfium.FPDFText_ClosePage(text)
                pdfium.FPDF_ClosePage(page)


class Sheet:
    """One page: its characters in the order of printing, and what can be asked of each by its index."""

    def __init__(self, page: Any, text: Any) -> None:
        self._page = page
        self._handle = ctypes.c_void_p(ctypes.cast(text, ctypes.c_void_p).value)
        self._raw = text
        self._rect = pdfium.FS_RECTF()
        self._at_rect = ctypes.byref(self._rect)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at_x, self._at_y = ctypes.byref(self._x), ctypes.byref(self._y)
        self._types: dict[tuple[int | None, float], tuple[float, bool]] = {}

    @property
    def width(self) -> float:
        """In points."""
        return float(pdfium.FPDF_GetPageWidthF(self._page))

    @property
    def height(self) -> float:
        """In points."""
        return float(pdfium.FPDF_GetPageHeightF(self._page))

    def text(self) -> str:
        """All characters; one that PDFium puts in (a space between words, a line end) counts, too."""
        count = pdfium.FPDFText_CountChars(self._raw)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._raw, 0, count, buffer)
        text = bytes(buffer)[: 2 * (written - 1)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        return "".join([_character(pdfium.FPDFText_GetUnicode(self._raw, index)) for index in range(count)])

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a character, as its font gives them to every character."""
        _LOOSE_BOX(self._handle, index, self._at_rect)
        rect = self._rect
        return rect.left, rect.bottom, rect.right, rect.top

    def line(self, index: int) -> float:
        """The height of the line that a character stands on."""
        _ORIGIN(self._handle, index, self._at_x, self._at_y)
        return self._y.value

    def pieces(self, start: int, end: int) -> int:
        """In how many goes, each in one type, the characters `[start, end)` are printed."""
        return int(_PIECES(self._handle, start, end - start))

    def type(self, index: int, height: float) -> tuple[float, bool]:
        """Size in points and boldness of a character whose font is as high as that on the page.

        The size of type that does not stand upright is negative.
        """
        owner = _OBJECT(self._handle, index)
        font = _FONT(ctypes.c_void_p(owner)) if owner else None
        key = font, round(height, 2)
        known = self._types.get(key)
        if known is None:
            known = self._types[key] = self._size(index), _BOLD.search(self._font_name(index)) is not None
        return known

    def _size(self, index: int) -> float:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._raw, index, matrix)
        size = float(_SIZE(self._handle, index)) * math.hypot(matrix.c, matrix.d)
        return size if abs(matrix.b) <= abs(matrix.a) else -size

    def _font_name(self, index: int) -> str:
        buffer = ctypes.create_string_buffer(_NAME)
        pdfium.FPDFText_GetFontInfo(self._raw, index, buffer, _NAME, ctypes.c_int())
        return buffer.value.decode("utf-8", "replace")

    def is_generated(self, index: int) -> bool:
        """Whether PDFium put a character in that the file does not have."""
        return bool(pdfium.FPDFText_IsGenerated(self._raw, index) == 1)


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _bare(function: Any, result: Any) -> Any:
    """A function of PDFium without declared argument types."""
    prototype: Any = ctypes.CFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value or 0)
    prototype.argtypes = None
    return prototype


_LOOSE_BOX = _bare(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int)
_PIECES = _bare(pdfium.FPDFText_CountRects, ctypes.c_int)
_ORIGIN = _bare(pdfium.FPDFText_GetCharOrigin, ctypes.c_int)
_SIZE = _bare(pdfium.FPDFText_GetFontSize, ctypes.c_double)
_OBJECT = _bare(pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
_FONT = _bare(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p)

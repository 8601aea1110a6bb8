"""PDF files written by hand: words at places, in one of the fonts that every reader has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_FONTS = ("Times-Roman", "Times-Bold", "Helvetica")


class Put(NamedTuple):
    """Words put on a page: left end and line in points from the lower left, size, number of the font."""

    x: float
    y: float
    words: str
    size: float = 10
    font: int = 0


def pdf(*pages: Iterable[Put]) -> bytes:
    """A PDF with these pages, 595 by 842 points each."""
    streams = [b"\n".join(map(_put, page)) for page in pages]
    kids = " ".join(f"{2 * number + 3 + len(_FONTS)} 0 R" for number in range(len(streams)))
    fonts = " ".join(f"/F{number} {number + 3} 0 R" for number in range(len(_FONTS)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            for name in _FONTS
        ),
    ]
    for stream in streams:
        content = len(objects) + 2
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R"
            f" /Resources << /Font << {fonts} >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _written(objects)


def _put(put: Put) -> bytes:
    words = put.words.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"BT /F%d %g Tf %g %g Td (%s) Tj ET" % (put.font, put.size, put.x, put.y, words)


def _written(objects: Sequence[bytes]) -> bytes:
    result = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(result))
        result += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        result
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
            len(result),
        )
    )


LINES = (
    "The delegates met again on the second day and spoke at length about all that was done",
    "in the two years since the first meeting, and they asked the secretariat to write it up in a",
    "paper of four pages that all of them would have before the end of the coming autumn.",
)
"""Three lines of one paragraph that reach the same right end in Times of 10 points, nearly."""


def paragraph(x: float, y: float, lines: Sequence[str] = LINES) -> list[Put]:
    """Lines of a paragraph, 12 points apart."""
    return [Put(x, y - 12 * place, line) for place, line in enumerate(lines)]

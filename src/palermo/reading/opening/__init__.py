"""Opening: bytes to lines. The only stage that may refuse a file."""

from __future__ import annotations

from palermo.reading.errors import Unreadable
from palermo.reading.model import Opened
from palermo.reading.opening.akn import open_akn
from palermo.reading.opening.decoding import decode
from palermo.reading.opening.pdf import open_pdf
from palermo.reading.opening.sniffing import is_pdf, is_xml, refuse_other_forms
from palermo.reading.opening.text import lines_of
from palermo.reading.scripts.characters import is_plain

LIMIT = 64 * 1024 * 1024
"""The largest file that is opened, in bytes."""


def open_document(data: bytes) -> Opened:
    """The source text of a file and its lines.

    The source is the decoded file, byte-order mark dropped and line ends made
    `\\n`, nothing else changed; of XML it is the text outside `meta`. Raises
    `Unreadable`: `empty`, `binary`, `encoding`, `unsupported_format`, `too_large`,
    and for XML what `akn.open_akn` raises.
    """
    if len(data) > LIMIT:
        raise Unreadable(
            "too_large", f"The file is larger than {LIMIT // 1024**2} MB; split it into its documents."
        )
    if is_xml(data):
        return open_akn(data)
    if is_pdf(data):
        return open_pdf(data)
    refuse_other_forms(data)
    source = decode(data)
    if "\r" in source:
        source = source.replace("\r\n", "\n").replace("\r", "\n")
    plain = is_plain(source)
    return Opened(source, "text", lines_of(source, plain), is_plain=plain)

"""What a file is, told by its content and not by its name."""

from __future__ import annotations

import re

from palermo.reading.errors import Unreadable

_PDF = re.compile(rb"%PDF-\d")
_PDF_FROM = 1023
"""The last byte at which a PDF may begin."""
_OTHERS = (
    (re.compile(rb"(?s)PK\x03\x04.*word/"), "DOCX"),
    (re.compile(rb"PK(?:\x03\x04|\x05\x06)"), "zip archive"),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "older Word (.doc)"),
    (re.compile(rb"\{\\rtf"), "RTF"),
    (re.compile(rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<!--.{0,1000}?-->\s*)?<(?:!doctype\s+html|html)\b"), "HTML"),
)
_XML = re.compile(
    r"\ufeff?\s*(?:<\?xml\b|(?:<!--.{0,1000}?-->\s*)*<(?:!DOCTYPE\s+)?(?:[\w.-]+:)?akomaNtoso\b)", re.DOTALL
)
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))


def is_xml(data: bytes) -> bool:
    """Whether the bytes are XML: they say so, or begin with the first element of Akoma Ntoso."""
    head = data[:4096]
    encoding = next((name for mark, name in _WIDE if head.startswith(mark)), "utf-8")
    return _XML.match(head.decode(encoding, "ignore")) is not None


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF: its mark may stand behind other bytes, a thousand at most."""
    return _PDF.search(data, 0, _PDF_FROM + len(b"%PDF-1")) is not None


def refuse_other_forms(data: bytes) -> None:
    """Raises `Unreadable` with `unsupported_format` where the bytes are a form that is not read."""
    head = data[:65_536]
    for pattern, name in _OTHERS:
        if pattern.match(head):
            raise Unreadable(
                "unsupported_format",
                f"This is a file of the form {name}; text, Markdown and Akoma Ntoso are read: "
                "save it as text first.",
            )

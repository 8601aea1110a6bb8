"""The file of a document as it came in."""

from __future__ import annotations

from pathlib import PurePosixPath

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from palermo.domain.documents.models import Original


def file_response(original: Original) -> HttpResponse:
    """The bytes, to be saved and never shown: a browser must not run what a file may hold."""
    data = bytes(original.data)
    response = HttpResponse(data, content_type=_type(data))
    name = PurePosixPath(original.file.name.replace("\\", "/")).name or "document"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _type(data: bytes) -> str:
    """Text where it is UTF-8 without the zero bytes that no text has; else just bytes."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "application/octet-stream"
    return "application/octet-stream" if b"\0" in data else "text/plain; charset=utf-8"

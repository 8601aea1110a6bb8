"""Named reads of texts: one of a document in full, the others by their titles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from palermo.domain.documents.models import Document, Original, Text


def current_text(document: Document, language: str) -> Text:
    """The current text of a document in a language that it is held in, with its source and its file."""
    return Text.objects.select_related("file", "language_version").get(
        language_version__document=document, language_version__language=language, current=True
    )


def text_of(key: int) -> Text:
    """A text in full, current or not, by its key."""
    return Text.objects.get(pk=key)


def titles_of(*documents: int) -> dict[int, dict[str, str]]:
    """The titles of the current texts of documents (by key), by language."""
    found: dict[int, dict[str, str]] = {}
    rows = Text.objects.filter(language_version__document__in=documents, current=True)
    for document, language, title in rows.values_list(
        "language_version__document", "language_version__language", "title"
    ):
        found.setdefault(document, {})[language] = title
    return found


def original_of(document: Document, language: str) -> Original | None:
    """The bytes of the file that the current text in a language was read from, with the file."""
    version = document.language_versions.filter(language=language).first()
    text = Text.objects.filter(language_version=version, current=True).first() if version else None
    return Original.objects.select_related("file").get(file=text.file_id) if text else None


def is_invented(reading: Mapping[str, Any]) -> bool:
    """Whether a document says of itself that it is invented, as the samples do."""
    return any(notice["code"] == "invented_document" for notice in reading["notices"])

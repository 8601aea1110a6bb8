"""Write files, documents and texts, for the flow whose transaction it is."""

from __future__ import annotations

import hashlib
import os

from palermo.domain.documents.facts import Facts
from palermo.domain.documents.models import Document, File, LanguageVersion, Location, Original, Text, Work
from palermo.domain.documents.models.people import Attendance, Speaker
from palermo.domain.documents.models.texts import Paragraph
from palermo.domain.documents.values import TextRead, headings_above
from palermo.kernel.clock import now


def sha256_of(data: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def path_words(path: str) -> str:
    """A path as text that a database can hold: bytes of its name that are no UTF-8 are written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def keep_file(data: bytes, name: str) -> File:
    """The file of these bytes; written with its bytes where it is new."""
    file, new = File.objects.get_or_create(
        sha256=sha256_of(data),
        defaults={"size": len(data), "name": path_words(name)[:300], "taken_in_at": now()},
    )
    if new:
        Original.objects.create(file=file, data=data)
    return file


def see_at(path: str, file: File, version: LanguageVersion) -> None:
    """Remember that the file lies at `path`."""
    Location.objects.update_or_create(
        path=path_words(path), defaults={"file": file, "language_version": version, "seen_at": now()}
    )


def new_document(work: Work, facts: Facts, slug: str, number: int | None) -> Document:
    """Write a document of a work, without its place in the order yet."""
    symbol = facts.symbol
    return Document.objects.create(
        work=work,
        symbol=symbol.printed if symbol else None,
        symbol_key=symbol.key if symbol else None,
        base=symbol.base if symbol else None,
        number=number,
        slug=slug,
        kind=facts.kind,
        stage=facts.stage,
        part=facts.part,
        date=facts.issued,
        distribution=facts.distribution[:40],
        created_at=now(),
        sort_key="",
    )


def keep_version(document: Document, language: str) -> LanguageVersion:
    """The language version of a document; written where there is none."""
    version, _ = LanguageVersion.objects.get_or_create(document=document, language=language)
    return version


def keep_text(version: LanguageVersion, file: File, read: TextRead) -> tuple[Text, bool]:
    """Make what was read of a file the current text of a version; also whether anything changed by it.

    The earlier current text stays, no longer current; a text of the same file is
    written over, for it is the same file read again.
    """
    text = Text.objects.filter(file=file).first() or Text(file=file)
    if text.pk and text.current and text.digest == read.digest and text.language_version_id == version.pk:
        text.reader = read.reader
        text.save(update_fields=["reader"])
        return text, False
    Text.objects.filter(language_version=version, current=True).exclude(pk=text.pk).update(current=False)
    text.language_version = version
    text.current = True
    text.title = read.object["title"] or ""
    text.format = read.object["format"]
    text.source = read.source
    text.reading = dict(read.object)
    text.digest = read.digest
    text.reader = read.reader
    text.read_at = now()
    text.save()
    _keep_paragraphs(text, read)
    _keep_people(text, read)
    return text, True


def _keep_paragraphs(text: Text, read: TextRead) -> None:
    text.paragraphs.all().delete()
    Paragraph.objects.bulk_create(
        Paragraph(
            text=text,
            position=position,
            key=entry["id"],
            number=entry["number"],
            headings=headings_above(read.object, entry["section"]),
            words=entry["text"],
            items=entry["items"],
            spans=entry["spans"],
        )
        for position, entry in enumerate(read.object["paragraphs"])
    )


def _keep_people(text: Text, read: TextRead) -> None:
    text.attendance.all().delete()
    text.speakers.all().delete()
    Attendance.objects.bulk_create(
        Attendance(text=text, position=position, **{name: entry[name] for name in _PARTICIPANT})
        for position, entry in enumerate(read.object["attendance"])
    )
    Speaker.objects.bulk_create(
        Speaker(text=text, position=position, **{name: entry[name] for name in _SPEAKER})
        for position, entry in enumerate(read.object["speakers"])
    )


_PARTICIPANT = ("category", "name", "country", "paragraph")
_SPEAKER = ("role", "name", "of", "country", "agenda_items", "paragraph")

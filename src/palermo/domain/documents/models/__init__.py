"""The tables of documents: a work has documents, these have language versions, and those have texts."""

from palermo.domain.documents.models.files import File, Location, Original
from palermo.domain.documents.models.people import Attendance, Speaker
from palermo.domain.documents.models.texts import Paragraph, Text
from palermo.domain.documents.models.works import Document, DocumentCorrection, LanguageVersion, Work

__all__ = [
    "Attendance",
    "Document",
    "DocumentCorrection",
    "File",
    "LanguageVersion",
    "Location",
    "Original",
    "Paragraph",
    "Speaker",
    "Text",
    "Work",
]

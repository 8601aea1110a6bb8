"""The reading library: documents in, readings out. No Django, no network, no database."""

from palermo.reading.errors import Unreadable
from palermo.reading.pipeline import read, read_bytes

__all__ = ["Unreadable", "read", "read_bytes"]

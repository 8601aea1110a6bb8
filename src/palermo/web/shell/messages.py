"""What code and templates say, against what the catalogues hold.

`python -m palermo.web.shell.messages` brings the catalogues up to it, and compiles them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from palermo.web.shell.catalogue import compile_catalogues, kept

_WEB = Path(__file__).parent.parent
_METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
_OPTIONS = {"**/templates/**.html": {"trimmed": "true", "newstyle_gettext": "true"}}
_WRITTEN = datetime(2026, 11, 22, tzinfo=UTC)
"""A day that does not change, so that a file does not where its words do not."""


def read(source: Path) -> Catalog:
    """A catalogue as it is kept."""
    with source.open("rb") as file:
        return read_po(file, locale=source.parent.parent.name)


def said() -> Catalog:
    """All words that code and templates mark for translation."""
    catalog = Catalog()
    found = extract_from_dir(_WEB, _METHODS, _OPTIONS)
    for _file, _line, words, _comments, context in found:
        catalog.add(words, context=context)
    return catalog


def update() -> None:
    """Bring every kept catalogue up to the words that are said; those no longer said are dropped."""
    words = said()
    for source in kept():
        catalog = read(source)
        catalog.update(words, no_fuzzy_matching=True, update_creation_date=False)
        catalog.creation_date = catalog.revision_date = _WRITTEN
        catalog.obsolete.clear()
        catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = "Palermo"
        with source.open("wb") as out:
            write_po(out, catalog, width=110, no_location=True, sort_output=True, ignore_obsolete=True)


def missing(source: Path) -> list[str]:
    """The words of a kept catalogue that are said and not yet translated, or translated doubtfully."""
    catalog = read(source)
    held = {message.id: message for message in catalog if message.id and _whole(message.string)}
    return [str(one.id) for one in said() if one.id and (one.id not in held or held[one.id].fuzzy)]


def _whole(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


if __name__ == "__main__":
    update()
    compile_catalogues()

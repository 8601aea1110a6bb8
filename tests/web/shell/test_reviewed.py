"""Whether a person stands for the words of a language: its catalogue and its pages say the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import gettext, override

from palermo.web.shell import catalogue
from palermo.web.shell.catalogue import LOCALE, NOBODY, REVIEWED_BY, is_reviewed, reviewer
from palermo.web.shell.interfaces import OFFICIAL, Interface
from palermo.web.shell.messages import update

NOTE = "Nobody who knows this language well has reviewed the words of this site in it yet."
KEPT = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


@pytest.fixture
def others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for catalogues, and nothing remembered of the kept ones."""
    monkeypatch.setattr(catalogue, "LOCALE", tmp_path)
    is_reviewed.cache_clear()
    yield tmp_path
    is_reviewed.cache_clear()


def write(folder: Path, head: str) -> Path:
    kept = folder / "fr" / "LC_MESSAGES" / "django.po"
    kept.parent.mkdir(parents=True)
    kept.write_text(f'{head}\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n', "utf-8")
    return kept


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.parent.parent.name)
def test_the_head_of_every_catalogue_says_who_reviewed_it(kept: Path) -> None:
    assert kept.read_text(encoding="utf-8").startswith(REVIEWED_BY)


@pytest.mark.parametrize("language", OFFICIAL, ids=lambda one: one.code)
def test_the_footer_says_what_the_catalogue_says(visitor: Client, language: Interface) -> None:
    with override(language.django):
        note = gettext(NOTE)
    assert (note != NOTE) == (language.code != "en")
    footer = visitor.get(f"/{language.code}/").text.partition("<footer")[2]
    assert (note in footer) != is_reviewed(language.django)


def test_a_name_signs_a_catalogue(others: Path, visitor: Client) -> None:
    kept = write(others, f"{REVIEWED_BY} Jeanne Exemple, 2033-01-02")
    assert reviewer(kept) == "Jeanne Exemple, 2033-01-02"
    with override("fr"):
        note = gettext(NOTE)
    assert note not in visitor.get("/fr/about").text


@pytest.mark.parametrize("head", ["", f"{REVIEWED_BY} {NOBODY}", "# Reviewed: by all", REVIEWED_BY])
def test_without_a_name_nobody_reviewed_it(others: Path, head: str) -> None:
    assert not reviewer(write(others, head))
    assert not is_reviewed("fr")


def test_bringing_a_catalogue_up_to_date_keeps_who_reviewed_it(others: Path) -> None:
    kept = write(others, f"{REVIEWED_BY} Jeanne Exemple, 2033-01-02")
    update()
    assert reviewer(kept) == "Jeanne Exemple, 2033-01-02"

"""The catalogues hold every word that the site says, and keep what stands inside the words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from gettext import c2py
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.utils.translation import to_locale

from palermo.web.shell import catalogue
from palermo.web.shell.catalogue import LOCALE, compile_catalogues
from palermo.web.shell.interfaces import OFFICIAL, spoken
from palermo.web.shell.messages import missing, read, update

KEPT = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def test_there_is_one_for_each_official_language() -> None:
    held = {kept.parent.parent.name for kept in KEPT}
    assert held | {"en"} == {to_locale(one.django) for one in OFFICIAL}
    assert spoken() == OFFICIAL


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.parent.parent.name)
def test_nothing_is_missing(kept: Path) -> None:
    assert not missing(kept)


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.parent.parent.name)
def test_what_is_put_in_is_put_in_everywhere(kept: Path) -> None:
    """Only a plural form that stands for one count alone may say it in words: وثيقتان."""
    catalog = read(kept)
    for ids, strings in _words(catalog):
        alone = _counts_alone(catalog) if len(strings) > 1 else set()
        for at, string in enumerate(strings):
            optional = {"count", "many"} if at in alone else set()
            assert _put_in(string) - optional == _put_in(ids[-1]) - optional, ids


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.parent.parent.name)
def test_no_translation_brings_markup_or_edges_of_its_own(kept: Path) -> None:
    for ids, strings in _words(read(kept)):
        for string in strings:
            assert set(re.findall(r"[<>&]|%[^(]", string)) <= set(re.findall(r"[<>&]|%[^(]", ids[0])), ids
            assert string.lstrip(" \n") == string, ids
            assert string.endswith(" ") <= ids[0].endswith(" "), ids


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("ar", {0: [0], 1: [1], 2: [2], 3: [3, 10, 103], 4: [11, 99, 111], 5: [100, 101, 102, 1000]}),
        ("es", {0: [1], 1: [0, 2, 11, 21]}),
        ("fr", {0: [0, 1], 1: [2, 11, 21]}),
        ("ru", {0: [1, 21, 101], 1: [2, 4, 22, 34], 2: [0, 5, 11, 12, 14, 19, 20, 111]}),
        ("zh_Hans", {0: [0, 1, 2, 11]}),
    ],
)
def test_plural_forms_are_those_of_the_language(locale: str, forms: dict[int, list[int]]) -> None:
    catalog = read(LOCALE / locale / "LC_MESSAGES" / "django.po")
    assert catalog.num_plurals == len(forms)
    form = c2py(catalog.plural_expr)
    assert {at: [many for many in counts if form(many) == at] for at, counts in forms.items()} == forms
    for message in catalog:
        if not isinstance(message.id, str):
            assert len(message.string or ()) == len(forms), message.id


def test_no_words_hide_within_formatted_strings() -> None:
    """The extraction does not see `_()` within an f-string."""
    for source in (LOCALE.parents[1]).rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            called = ast.walk(node) if isinstance(node, ast.JoinedStr) else ()
            names = {
                one.func.id for one in called if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)
            }
            assert not names & {"_", "N_", "gettext", "ngettext", "pgettext"}, (source.name, node)


def _words(catalog: Catalog) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    for message in catalog:
        if message.id:
            ids = [message.id] if isinstance(message.id, str) else message.id
            yield ids, [message.string] if isinstance(message.string, str) else message.string or ()


def _put_in(words: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", words))


def _counts_alone(catalog: Catalog) -> set[int]:
    form = c2py(catalog.plural_expr)
    used = [form(many) for many in range(1000)]
    return {at for at in set(used) if used.count(at) == 1}


def test_a_catalogue_is_compiled_when_it_is_newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "zh_Hans" / "LC_MESSAGES" / "django.po"
    kept.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    kept.write_text(head + 'msgid "May"\nmsgstr "5月"\n', encoding="utf-8")
    monkeypatch.setattr(catalogue, "LOCALE", tmp_path)
    compile_catalogues()
    first = kept.with_suffix(".mo").stat().st_mtime_ns
    compile_catalogues()
    assert kept.with_suffix(".mo").stat().st_mtime_ns == first
    update()
    assert "Skip to the content" in kept.read_text(encoding="utf-8")
    assert len(missing(kept)) > 20

"""The catalogues hold every word that the site says, and keep what stands inside the words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from palermo.web.shell import catalogue
from palermo.web.shell.catalogue import LOCALE, compile_catalogues
from palermo.web.shell.messages import missing, read, update

KEPT = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def test_there_is_a_chinese_one() -> None:
    assert [kept.parent.parent.name for kept in KEPT] == ["zh_Hans"]


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.parent.parent.name)
def test_nothing_is_missing(kept: Path) -> None:
    assert not missing(kept)


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.parent.parent.name)
def test_what_is_put_in_is_put_in_everywhere(kept: Path) -> None:
    for message in read(kept):
        if message.id:
            ids = [message.id] if isinstance(message.id, str) else message.id
            strings = [message.string or ""] if isinstance(message.string, str | None) else message.string
            allowed = {name for words in ids for name in re.findall(r"%\(\w+\)s", words)}
            for string in strings:
                assert set(re.findall(r"%\(\w+\)s", string)) <= allowed, message.id


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

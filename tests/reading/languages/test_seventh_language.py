"""A seventh language is a copy of a file: the recipe of the developers' page, tried on Portuguese."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from palermo.reading.cleaning import clean
from palermo.reading.extracting import extract
from palermo.reading.extracting.requesting import what_is_asked
from palermo.reading.extracting.sought import known_of, sought_in
from palermo.reading.languages import pack as packs
from palermo.reading.languages import states as names
from palermo.reading.languages.instruments import OTHER
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.opening import open_document
from palermo.reading.structuring import structure
from tests.reading.extracting.builders import text

FOLDER = Path(__file__).with_name("portuguese")
TEXT = """XYZ/WG.1/2031/3

Grupo de Trabalho sobre Portos

Distr. geral
24 de junho de 2031

Relatório do Grupo de Trabalho sobre Portos reunido em Porto Fictício de 8 a 10 de junho de 2031

I. Introdução

1. A reunião foi aberta por Ana Lobo (Portugal).

II. Recomendações

2. Os Estados partes deveriam, em conformidade com o seu direito interno, manter um registo dos navios.

3. Insta os Estados Membros e a sociedade civil a publicar o artigo 9, parágrafo 5, da Convenção das \
Nações Unidas contra a Criminalidade Organizada Transnacional.

III. Organização da reunião

4. Os seguintes Estados partes estiveram representados: Brasil, Moçambique e Portugal.
"""


@pytest.fixture
def portuguese(monkeypatch: pytest.MonkeyPatch) -> Pack:
    monkeypatch.setattr(packs, "files", lambda _: FOLDER)
    monkeypatch.setattr(names, "files", lambda _: FOLDER)
    return load_pack("pt")


def _keys(table: Any, path: str = "") -> set[str]:
    free = ("months", "names", "generic", "like", "bodies", "languages", "distributions", "resolution_bodies")
    if not isinstance(table, dict) or path.rpartition(".")[2] in free:
        return set()
    return {f"{path}.{key}" for key in table} | {
        found for key, value in table.items() for found in _keys(value, f"{path}.{key}")
    }


@pytest.mark.parametrize("code", ["ar", "en", "es", "fr", "ru"])
def test_the_pack_has_the_shape_of_the_others(code: str, portuguese: Pack) -> None:
    optional = (".examples", ".leads", ".ordinal", "attendance.categories.")
    missing = _keys(_own(code)) - _keys(portuguese.tables)
    assert {key for key in missing if not any(word in key for word in optional)} == set()


def _own(code: str) -> Any:
    folder = Path(packs.__file__).parent
    return tomllib.loads((folder / f"{code}.toml").read_text(encoding="utf-8"))


def test_a_report_is_read(portuguese: Pack) -> None:
    document = structure(clean(open_document(TEXT.encode()), portuguese), portuguese)
    found = extract(document, portuguese)
    identity = document.identity
    assert (identity.symbol, str(identity.kind)) == ("XYZ/WG.1/2031/3", "report")
    assert str(identity.date) == "2031-06-24"
    assert identity.meeting is not None
    assert (str(identity.meeting.start), identity.meeting.place) == ("2031-06-08", "Porto Fictício")
    asked = [(one.id, str(one.strength), one.addressees) for one in found.recommendations]
    assert asked == [
        ("para-2", "should", ("states_parties",)),
        ("para-3", "urged", ("member_states", "civil_society")),
    ]
    limits = [one.words for one in found.recommendations[0].softeners]
    assert limits == ["em conformidade com o seu direito interno"]
    assert [(one.name, one.articles) for one in found.recommendations[1].instruments] == [
        ("untoc", ("9(5)",))
    ]
    assert [(one.name, one.country) for one in found.attendance] == [
        ("Brasil", "BRA"),
        ("Moçambique", "MOZ"),
        ("Portugal", "PRT"),
    ]
    assert [(one.name, one.of, one.country) for one in found.speakers] == [("Ana Lobo", "Portugal", "PRT")]


def test_the_examples_of_the_pack(portuguese: Pack) -> None:
    known = known_of(portuguese)
    for example in portuguese.tables["requests"]["examples"]:
        value = example["text"]
        asked = what_is_asked(text(value), (), known, lambda _: OTHER, sought_in([value], known)[0])
        acts = [f"{act.strength} | {act.words} | {' '.join(act.addressees)}" for act in asked.acts]
        assert acts == example["acts"]

"""The site writes the names of States as the United Nations does, in each of its languages."""

from __future__ import annotations

import csv
import re
from html import escape
from pathlib import Path

import pytest
from django.test import Client

from palermo.web.shell import labels
from palermo.web.shell.interfaces import OFFICIAL, Interface
from palermo.web.shell.speaking import speaking

COLUMNS = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}
NEWER = {("en", "NLD"), ("zh", "NLD"), ("zh", "VAT")}
"""Lists of participants print these otherwise than the table of names."""


@pytest.mark.parametrize("interface", OFFICIAL, ids=lambda one: one.code)
def test_every_name_is_that_of_the_united_nations(shared: Path, interface: Interface) -> None:
    with (shared / "data" / "un-names-6-languages.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    said = {row["ISO3"]: row[f"{COLUMNS[interface.code]} short"] for row in rows}
    with speaking(interface.django):
        named = {code: labels.country(code) for code in said}
    wanted = {
        code: re.sub(r" \((?:the|l[ea]s?|l['’]|el|los)\)| \*+", "", name) for code, name in said.items()
    }
    differ = {code for code in said if named[code] != wanted[code]}
    assert len(said) == 195
    assert {(interface.code, code) for code in differ} <= NEWER


@pytest.mark.parametrize(
    ("language", "ivory", "turkey", "union"),
    [
        ("ar", "كوت ديفوار", "تركيا", "الاتحاد الأوروبي"),
        ("zh", "科特迪瓦", "土耳其", "欧洲联盟"),
        ("en", "Côte d'Ivoire", "Türkiye", "European Union"),
        ("fr", "Côte d'Ivoire", "Türkiye", "Union européenne"),
        ("ru", "Кот-д'Ивуар", "Турция", "Европейский союз"),
        ("es", "Côte d'Ivoire", "Türkiye", "Unión Europea"),
    ],
)
def test_pages_name_those_that_the_table_lacks(
    visitor: Client, language: str, ivory: str, turkey: str, union: str
) -> None:
    for code, name in (("CIV", ivory), ("TUR", turkey), ("EUE", union)):
        written = escape(name, quote=True).replace("&#x27;", "&#39;")
        assert f"<h1>{written}</h1>" in visitor.get(f"/{language}/s/{code}").text

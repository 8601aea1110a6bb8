"""The names of States: complete, of one shape in every language, and as the United Nations writes them."""

import csv
import os
import re
from pathlib import Path

import pytest

from palermo.reading.languages.pack import load_pack
from palermo.reading.languages.states import States, key_of, states

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
SHARED = Path(os.environ.get("PALERMO_SHARED", Path(__file__).parents[3] / ".." / "shared"))
ORACLE = SHARED / "data" / "un-names-6-languages.tsv"
COLUMNS = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}

BETTER = {
    ("en", "NLD"): "so named in lists since 2023",
    ("zh", "NLD"): "so named in lists since 2023",
    ("zh", "VAT"): "the reports print the shorter name",
}
"""Where we write otherwise than the oracle, and why."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_complete(language: str) -> None:
    known = states(language)
    assert len(known.codes) == 193 + 2 + 2 + 1
    assert {"VAT", "PSE", "COK", "NIU", "EUE"} <= set(known.codes)
    assert all(re.fullmatch("[A-Z]{3}", code) for code in known.codes)
    assert known.codes == states("en").codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_leads_to_its_state(language: str) -> None:
    known = states(load_pack(language))
    for code in known.codes:
        assert known.country_of(known.short_name(code)) == code
        assert known.country_of(known.official_name(code)) == code


@pytest.mark.parametrize(
    ("language", "name", "code"),
    [
        ("en", "the Holy See", "VAT"),
        ("en", "Côte d’Ivoire", "CIV"),
        ("en", "Congo", "COG"),
        ("en", "Democratic Republic of the Congo", "COD"),
        ("en", "Turkey", "TUR"),
        ("en", "The former Yugoslav Republic of Macedonia", "MKD"),
        ("en", "Swaziland", "SWZ"),
        ("en", "Cape Verde", "CPV"),
        ("en", "Czech Republic", "CZE"),
        ("en", "United Kingdom", "GBR"),
        ("en", "European Union", "EUE"),
        ("en", "Niger", "NER"),
        ("zh", "刚果(布)", "COG"),
        ("zh", "美国", "USA"),
        ("zh", "联合王国", "GBR"),
        ("zh", "玻利维亚多民族国", "BOL"),
        ("zh", "捷克共和国", "CZE"),
        ("zh", "土耳其共和国", "TUR"),
        ("zh", "法官", None),
        ("fr", "le Royaume-Uni", "GBR"),
        ("fr", "l’Algérie", "DZA"),
        ("fr", "Turquie", "TUR"),
        ("fr", "Francs", None),
        ("es", "El Salvador", "SLV"),
        ("es", "los Estados Unidos de América", "USA"),
        ("es", "Côte d’Ivoire", "CIV"),
        ("ru", "Соединенных Штатов Америки", "USA"),
        ("ru", "Кот-д’Ивуара", "CIV"),
        ("ru", "Южной Африке", "ZAF"),
        ("ar", "المملكة المتحدة", "GBR"),
        ("ar", "إيران (جمهورية - الإسلامية)", "IRN"),
        ("en", "Francs", None),
        ("en", "Serbia and Montenegro", None),
        ("en", "", None),
    ],
)
def test_what_is_printed_decides(language: str, name: str, code: str | None) -> None:
    assert states(language).country_of(name) == code


def test_a_state_that_is_no_more_is_known_without_a_country() -> None:
    assert "Yugoslavia" in states("en")
    assert "Yugoslavi" not in states("en")


def test_no_name_stands_for_two_states() -> None:
    seen: dict[tuple[str, str], str] = {}
    for language in LANGUAGES:
        known = states(language)
        for table in (known._names, known._former):
            for code, names in table.items():
                for name in names:
                    assert seen.setdefault((language, key_of(name)), code) == code, name


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Director in the Ministry of Justice of the Niger", ["Niger"]),
        ("en", "of Nigeria, and Romanian guests", ["Nigeria"]),
        ("en", "Guinea-Bissau and Guinea", ["Guinea-Bissau", "Guinea"]),
        ("en", "Iran (Islamic Republic of) is far from Iraqis", ["Iran (Islamic Republic of)"]),
        ("zh", "赤道几内亚司法部司长", ["赤道几内亚"]),
        ("zh", "美国司法部", ["美国"]),
        ("zh", "没有国名", []),
    ],
)
def test_names_in_running_words(language: str, text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in states(language).find(text)] == names


def test_a_language_without_a_file() -> None:
    with pytest.raises(KeyError):
        states("xx")


def test_states_of_an_unknown_code() -> None:
    with pytest.raises(KeyError):
        states("en").short_name("XXX")


@pytest.mark.skipif(not ORACLE.is_file(), reason=f"no oracle of names at {ORACLE}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_those_of_the_united_nations(language: str) -> None:
    known: States = states(language)
    with ORACLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert {row["ISO3"] for row in rows} == set(known.codes) - {"CIV", "TUR", "EUE"}
    for row in rows:
        code = row["ISO3"]
        short, formal = (
            re.sub(r" \((?:the|l[ea]s?|l['’]|el|los)\)| \*+", "", row[f"{COLUMNS[language]} {form}"])
            for form in ("short", "formal")
        )
        assert known.country_of(short) == known.country_of(formal) == code
        if (language, code) not in BETTER:
            assert (known.short_name(code), known.official_name(code)) == (short, formal)

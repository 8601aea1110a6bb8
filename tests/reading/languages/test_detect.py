"""The language of a text: by script, then by words."""

from __future__ import annotations

import pytest

from palermo.reading.languages.detect import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Working Group adopted its report at its last meeting.", "en"),
        ("Le Groupe de travail a adopté son rapport à sa dernière séance.", "fr"),
        ("El Grupo de Trabajo aprobó su informe en su última sesión.", "es"),
        ("Рабочая группа утвердила свой доклад на последнем заседании.", "ru"),
        ("工作组在最后一次会议上通过了报告。", "zh"),
        ("اعتمد الفريق العامل تقريره في جلسته الأخيرة.", "ar"),
        ("CMAT/COP/WG.1/2031/5\nDistr.: General\n工作组的报告于最后一次会议上获得通过。", "zh"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The report of the Working Group and the list of documents that the Chair gave to all. ",
            "en",
        ),
        ("Le rapport du Groupe de travail et les documents des États dans la salle, sur liste. ", "fr"),
        (
            "El informe del Grupo de Trabajo y los documentos por los Estados, con una lista como anexo. ",
            "es",
        ),
    ],
)
def test_small_words_tell_a_long_text_without_the_model(
    text: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("palermo.reading.languages.detect._identifier")
    assert detect_language(text * 3) == language


def test_a_text_of_two_languages_is_left_to_the_model() -> None:
    assert detect_language("The report of the Group and le rapport du Groupe et les listes. " * 5) in {
        "en",
        "fr",
    }

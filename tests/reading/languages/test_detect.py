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

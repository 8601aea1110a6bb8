"""Whoever meets a sample sees at once that it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.code import REPOSITORY

SAMPLES = REPOSITORY / "samples"
MARKS = (
    "SAMPLE DOCUMENT: invented for the Palermo project",
    "样本文件：为 Palermo 项目虚构",
    "DOCUMENT D’EXEMPLE : document inventé pour le projet",
    "DOCUMENTO DE MUESTRA: documento inventado para el proyecto",
    "ОБРАЗЕЦ: вымышленный документ для проекта Palermo",
    "وثيقة نموذجية: وثيقة مختلقة لمشروع باليرمو",
)
DOCUMENTS = sorted(
    path.relative_to(REPOSITORY)
    for folder in (SAMPLES, SAMPLES / "rough")
    for path in folder.glob("*.*")
    if path.suffix in {".txt", ".md"} and path.stem != "README"
)


def test_there_are_samples_in_chinese_and_in_english() -> None:
    names = {path.name.split(".")[1] for path in DOCUMENTS}
    assert {"zh", "en"} <= names


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_a_sample_says_first_that_it_is_invented(document: Path) -> None:
    head = (REPOSITORY / document).read_bytes()[:400]
    encoding = "utf-16" if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    assert head.decode(encoding, errors="ignore").lstrip("#* >").startswith(MARKS)


def test_the_readme_of_the_samples_says_it_too() -> None:
    assert "**Every document here is invented.**" in (SAMPLES / "README.md").read_text(encoding="utf-8")

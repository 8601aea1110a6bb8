"""The glossary names classes and tables that are there, and every table of the record."""

from __future__ import annotations

import re

from django.apps import apps

from palermo.reading import model
from tests.architecture.code import REPOSITORY

GLOSSARY = REPOSITORY / "docs" / "developers" / "glossary.md"


def _column(number: int) -> set[str]:
    lines = GLOSSARY.read_text(encoding="utf-8").splitlines()
    cells = [line.split("|")[number + 1] for line in lines if line.startswith("| **")]
    return {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}


def test_its_classes_are_those_of_the_library() -> None:
    classes = _column(2)
    assert classes
    for name in classes:
        owner, _, field = name.partition(".")
        found = getattr(model, owner)
        assert not field or field in found.__annotations__


def test_its_tables_are_those_of_the_record() -> None:
    ours = [app for app in apps.get_app_configs() if app.name.startswith("palermo.")]
    tables = {table._meta.db_table for app in ours for table in app.get_models()}
    assert _column(3) == tables

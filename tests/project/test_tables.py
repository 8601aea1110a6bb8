"""The tables are as the models say, and hold what must always be true."""

from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, transaction

from palermo.domain.documents.models import Document, File, LanguageVersion, Text
from palermo.domain.parties.models import Body, Meeting
from palermo.domain.recommendations.models import Recommendation, Wording
from palermo.kernel.models import Address
from tests.flows.making import Desk, reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> None:
    """A document of two texts, the second one current, that asks two things."""
    Desk().take_in(reading(["One.", "Two."], symbol="A/RES/1/2"), "/in/a.txt")
    Desk().take_in(reading(["One!", "Two."], symbol="A/RES/1/2"), "/in/a.txt")


def test_the_migrations_make_what_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_everything_has_a_name_to_be_called_by(held: None) -> None:
    rows = [
        model._default_manager.first()
        for model in apps.get_models()
        if model.__module__.startswith("palermo")
    ]
    plain = [str(row) for row in rows if row is not None]
    assert "A/RES/1/2" in plain
    assert "A/RES/1/2 (en)" in plain
    assert "/d/A-RES-1-2" in plain
    assert not [name for name in plain if not name.strip()]


@pytest.mark.parametrize(
    "broken",
    [
        lambda: Text.objects.update(current=True),
        lambda: LanguageVersion.objects.create(document=Document.objects.get(), language="en"),
        lambda: Document.objects.update(symbol=None),
        lambda: Document.objects.update(symbol=None, symbol_key=None, base=None),
        lambda: Document.objects.update(slug=""),
        lambda: Document.objects.update(stage="perhaps"),
        lambda: Document.objects.update(part="half"),
        lambda: File.objects.update(sha256="ab"),
        lambda: Recommendation.objects.update(tail="1"),
        lambda: Recommendation.objects.update(key="rec-1"),
        lambda: Wording.objects.update(recommendation=Recommendation.objects.first()),
        lambda: Address.objects.update(removed_at="2026-01-01T00:00Z", removed_why=""),
        lambda: Meeting.objects.update(end=date(2001, 1, 1)),
        lambda: Body.objects.update(series=""),
    ],
)
def test_the_database_refuses_what_must_not_be(held: None, broken: object) -> None:
    assert callable(broken)
    with pytest.raises(IntegrityError), transaction.atomic():
        broken()

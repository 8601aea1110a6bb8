"""A record of invented wordings, made of the clauses of the samples: the same one every time."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from bench.texts import REPOSITORY

LANGUAGES = ("en", "zh")
TO_A_DOCUMENT = 100
"""Recommendations of one document."""
_STRENGTHS = ("should", "urged", "called_upon", "requested", "recommended", "encouraged", "invited", "may")
_ADDRESSEES = ("states_parties", "member_states", "conference", "working_group", "secretariat", "unodc")
_STATUS = ("adopted", "adopted", "adopted", "proposed")
_NOW = datetime(2031, 1, 1, tzinfo=UTC)
_CLAUSE = re.compile(r"[^，。；,.;:：]+[，。；,.;:：]?\s*")


class Clauses(NamedTuple):
    """Pieces of sentences of one language, and its headings."""

    pieces: list[str]
    headings: list[str]


def clauses() -> dict[str, Clauses]:
    """The clauses and headings of the samples, by language."""
    from palermo.flows.reading_files import read_file

    found = {language: Clauses([], []) for language in LANGUAGES}
    folder = REPOSITORY / "samples"
    for path in sorted(path for language in LANGUAGES for path in folder.glob(f"20*.{language}.*")):
        read = read_file(path.read_bytes(), path.name).object
        kept = found[read["language"]]
        for paragraph in read["paragraphs"]:
            kept.pieces.extend(one for one in _CLAUSE.findall(paragraph["text"]) if len(one.strip()) > 3)
        kept.headings.extend(one["heading"] for one in read["sections"])
    return found


def make_record(wordings: int, seed: int = 1) -> None:
    """Write a record of so many wordings, half English, half Chinese, into the database in use."""
    chance = random.Random(seed)  # noqa: S311
    said = clauses()
    meetings = _meetings(chance)
    for number in range(wordings // (TO_A_DOCUMENT * len(LANGUAGES))):
        _make_document(number, chance.choice(meetings), chance, said)


def _meetings(chance: random.Random) -> list[Any]:
    from palermo.domain.parties.models import Body, BodyName, Meeting

    found = []
    for number in range(1, 13):
        body = Body.objects.create(series=f"CMAT/COP/WG.{number}")
        BodyName.objects.create(body=body, language="en", name=f"Group {number}", folded=f"group{number}")
        for year in range(2001, 2031):
            start = date(year, 1, 1) + timedelta(days=chance.randrange(300))
            found.append(Meeting(body=body, start=start, end=start + timedelta(days=2), ordinal=year - 2000))
    return list(Meeting.objects.bulk_create(found))


def _make_document(number: int, meeting: Any, chance: random.Random, said: dict[str, Clauses]) -> None:
    from django.db import transaction

    from palermo.domain.documents.models import Document, Work
    from palermo.domain.recommendations.models import Recommendation, Wording
    from palermo.kernel.models import Address
    from palermo.kernel.ordering import sort_key

    symbol = f"{meeting.body.series}/{meeting.start.year}/{number + 1}"
    slug = symbol.replace("/", "-")
    key = sort_key(meeting.start, symbol, None, f"d/{slug}")
    with transaction.atomic():
        document = Document.objects.create(
            work=Work.objects.create(meeting=meeting, created_at=_NOW),
            symbol=symbol,
            symbol_key=symbol,
            base=symbol,
            slug=slug,
            kind="report",
            stage="final",
            part="main",
            date=meeting.end,
            sort_key=key,
            created_at=_NOW,
        )
        rows = Recommendation.objects.bulk_create(
            Recommendation(
                document=document,
                key=f"rec-{at}",
                number=at,
                tail=str(at),
                sort_key=sort_key(meeting.start, symbol, str(at), f"r/{slug}/{at}"),
            )
            for at in range(1, TO_A_DOCUMENT + 1)
        )
        texts = {language: _text(document, language, f"{slug}.{language}") for language in LANGUAGES}
        Wording.objects.bulk_create(_wordings(rows, texts, chance, said), batch_size=40)
        given = [Address(path=f"d/{slug}", kind="d", target=document.pk, given_at=_NOW)]
        given += [
            Address(path=f"r/{slug}/{row.tail}", kind="r", target=row.pk, given_at=_NOW) for row in rows
        ]
        Address.objects.bulk_create(given)


def _text(document: Any, language: str, name: str) -> Any:
    import hashlib

    from palermo.domain.documents.models import File, LanguageVersion, Text

    digest = hashlib.sha256(name.encode()).hexdigest()
    reading: dict[str, Any] = {
        "title": name,
        "body": None,
        "parent_body": None,
        "meeting": None,
        "notices": [],
        "sections": [],
    }
    return Text.objects.create(
        language_version=LanguageVersion.objects.create(document=document, language=language),
        file=File.objects.create(sha256=digest, size=0, name=name, taken_in_at=_NOW),
        current=True,
        title=name,
        format="text",
        source="",
        reading={**reading, "paragraphs": [], "attendance": [], "speakers": [], "language": language},
        digest=digest,
        reader="bench",
        read_at=_NOW,
    )


def _wordings(
    rows: Sequence[Any], texts: dict[str, Any], chance: random.Random, said: dict[str, Clauses]
) -> Iterator[Any]:
    from palermo.domain.recommendations.models import Wording

    for row in rows:
        strength, status = chance.choice(_STRENGTHS), chance.choice(_STATUS)
        addressees = chance.sample(_ADDRESSEES, chance.choice((1, 1, 1, 2)))
        for language, text in texts.items():
            words = "".join(chance.choices(said[language].pieces, k=chance.randint(2, 5)))
            yield Wording(
                recommendation=row,
                language_version=text.language_version,
                text=text,
                position=row.number,
                label=row.tail,
                words=" ".join(words.split()),
                spans=[[0, len(words)]],
                headings=[chance.choice(said[language].headings)],
                status=status,
                strength=strength,
                addressees=addressees,
            )

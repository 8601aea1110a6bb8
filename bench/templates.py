"""What one result page costs in Django's template language and in Jinja2: the same source, the same rows."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import django
import jinja2
from django.conf import settings
from django.template import Context, Engine

from bench.timing import least_seconds

ROUNDS = 7
SOURCE = """<!doctype html><html lang="{{ language }}"><head><title>{{ title }}</title></head><body><main>
<h1>{{ title }}</h1><p>{{ total }}</p><form action="{{ action }}">
{% for facet in facets %}<fieldset><legend>{{ facet.name }}</legend><ul>
{% for value in facet.values %}<li><label><input type="checkbox" name="{{ facet.code }}" value="{{ value.code }}"
{% if value.chosen %} checked{% endif %}> {{ value.name }} <span>{{ value.count }}</span></label></li>
{% endfor %}</ul></fieldset>{% endfor %}</form><ol>
{% for row in rows %}<li><h2><a href="{{ row.address }}">{{ row.label }}</a></h2>
<p lang="{{ row.language }}" dir="{{ row.direction }}">
{% for piece in row.pieces %}{% if piece.marked %}<mark>{{ piece.text }}</mark>{% else %}{{ piece.text }}{% endif %}{% endfor %}
</p><p>{% if row.symbol %}<span>{{ row.symbol }}</span>{% endif %} {{ row.body }}, {{ row.year }}
{% for name in row.addressees %}<span>{{ name }}</span>{% endfor %} {{ row.strength }}</p></li>
{% endfor %}</ol></main></body></html>"""  # noqa: E501


@dataclass(frozen=True)
class Value:
    """A value of a facet."""

    code: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """A facet with its values."""

    code: str
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Piece:
    """A part of a text, marked or not."""

    text: str
    marked: bool


@dataclass(frozen=True)
class Row:
    """A hit."""

    address: str
    label: str
    language: str
    direction: str
    pieces: tuple[Piece, ...]
    symbol: str | None
    body: str
    year: int
    addressees: tuple[str, ...]
    strength: str


def main() -> int:
    """Print both, and how many times the slower takes; fails where both do not say the same."""
    settings.configure()
    django.setup()
    page = _page(random.Random(7))  # noqa: S311
    theirs = Engine(autoescape=True).from_string(SOURCE)
    ours = jinja2.Environment(autoescape=True).from_string(SOURCE)
    context = Context(page)
    ways: dict[str, Callable[[], str]] = {
        "Django templates": partial(theirs.render, context),
        "Jinja2": partial(ours.render, page),
    }
    if len({"".join(render().replace("&#x27;", "&#39;").split()) for render in ways.values()}) != 1:
        print("the two say different things", file=sys.stderr)
        return 1
    seconds = least_seconds(list(ways.values()), ROUNDS)
    for name, value in zip(ways, seconds, strict=True):
        print(f"{name:20} {value * 1000:6.2f} ms a page {value / min(seconds):5.1f} times the quicker")
    return 0


def _page(dice: random.Random) -> dict[str, object]:
    words = [f"word{n}" if n % 3 else f"采购{n}" for n in range(200)]
    facets = tuple(
        Facet(code, code.title(), tuple(Value(f"{code}-{n}", words[n], n * 7, n == 2) for n in range(10)))
        for code in ("body", "year", "addressee", "strength", "status", "language")
    )
    return {
        "title": "Record",
        "total": 100_000,
        "action": "/record",
        "language": "en",
        "facets": facets,
        "rows": [_row(n, dice, words) for n in range(20)],
    }


def _row(number: int, dice: random.Random, words: list[str]) -> Row:
    pieces = tuple(Piece(" ".join(dice.choices(words, k=12)) + " 'a' & <b>", n % 2 == 1) for n in range(5))
    return Row(
        f"/r/X-{number}/7", f"{number}", "zh", "ltr", pieces, "X/2031/5", "Group", 2031, ("States",), "urged"
    )


if __name__ == "__main__":
    sys.exit(main())

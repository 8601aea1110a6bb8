"""Pages run from right to left as well: styles know no left and right, words carry their direction."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from palermo.web.shell.assets import WEB

STYLES = sorted(WEB.glob("*/static/*.css"))
PHYSICAL = re.compile(
    r"(?:^|[{;\s])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|width|height"
    r"|(?:min|max)-(?:width|height))\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)"
)


def rules(style: Path) -> str:
    """The rules without comments and without the conditions of `@media`, where widths are physical."""
    return re.sub(r"/\*.*?\*/|@media[^{]*", "", style.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.stem)
def test_styles_know_no_left_and_right(style: Path) -> None:
    assert not PHYSICAL.findall(rules(style))


@pytest.mark.parametrize("rule", ["p { margin-left: 1rem; }", "p{left:0}", "p { text-align: right }"])
def test_a_rule_that_knows_them_is_found(rule: str) -> None:
    assert PHYSICAL.search(rule)


def test_an_arabic_page_runs_from_right_to_left_and_names_of_languages_as_they_do(visitor: Client) -> None:
    text = visitor.get("/ar/").text
    assert '<html lang="ar" dir="rtl">' in text
    assert '<a href="/fr/" lang="fr" dir="ltr" hreflang="fr" rel="alternate">Français</a>' in text
    english = visitor.get("/en/").text
    assert '<a href="/ar/" lang="ar" dir="rtl" hreflang="ar" rel="alternate">العربية</a>' in english

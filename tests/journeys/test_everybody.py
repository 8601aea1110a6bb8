"""For everybody: every kind of page against the rules of WCAG 2.2 AA, on a phone, in all languages."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext

from tests.journeys.places import PLACES

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"]
SOME = ("front", "record narrowed", "recommendation", "document", "not there")
"""Where languages other than English and Arabic are looked at: their pages differ in words alone."""


def places(language: str) -> dict[str, str]:
    """The places to look at in a language."""
    return PLACES if language in {"en", "ar"} else {name: PLACES[name] for name in SOME}


@pytest.mark.parametrize(("language", "scheme"), [("en", "dark"), *((code, "light") for code in LANGUAGES)])
def test_axe_finds_nothing(chromium: Browser, site: str, language: str, scheme: str) -> None:
    context = chromium.new_context(base_url=site, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    found = {}
    for name, place in places(language).items():
        page.goto(f"/{language}{place}")
        results = Axe().run(page, options=RULES)
        if results.violations_count:
            told = [
                (one["id"], [node["html"][:160] for node in one["nodes"][:3]])
                for one in results.response["violations"]
            ]
            found[name] = told
    context.close()
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_runs_over_the_edge_of_a_small_phone(chromium: Browser, site: str, language: str) -> None:
    context = chromium.new_context(base_url=site, viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    wide = {}
    for name, place in places(language).items():
        page.goto(f"/{language}{place}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[name] = width
    context.close()
    assert wide == {}


def test_what_can_be_touched_is_large_enough(chromium: Browser, site: str) -> None:
    """WCAG 2.2, 2.5.8: buttons and fields of at least 24 by 24 px; the calls of notes stand in a sentence."""
    context = chromium.new_context(base_url=site, viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    small = {}
    for name, place in PLACES.items():
        page.goto(f"/en{place}")
        boxes = [
            (box["width"], box["height"])
            for one in page.locator("button:not(.call):visible, input:visible, summary:visible").all()
            if (box := one.bounding_box())
        ]
        if any(width < 24 or height < 24 for width, height in boxes):
            small[name] = boxes
    context.close()
    assert small == {}


def test_the_skip_link_leads_to_the_content(context: BrowserContext) -> None:
    page = context.new_page()
    for place in PLACES.values():
        page.goto(place)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"

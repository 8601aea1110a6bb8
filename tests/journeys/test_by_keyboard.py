"""Walk a document by keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.places import REPORT


def focused(page: Page) -> str:
    """The words of what has the focus."""
    return str(page.evaluate("document.activeElement.innerText || ''")).strip()


def tab_to(page: Page, selector: str, most: int = 150) -> None:
    """Press Tab until something that fits the selector has the focus, which must then be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            style = page.evaluate(
                "(() => { const s = getComputedStyle(document.activeElement);"
                " return [s.outlineStyle, parseFloat(s.outlineWidth), s.boxShadow]; })()"
            )
            assert (style[0] != "none" and style[1] > 0) or style[2] != "none", "the focus is not seen"
            return
    raise AssertionError(f"no Tab leads to {selector}")


def test_by_the_outline_to_a_section(page: Page) -> None:
    page.goto(REPORT)
    tab_to(page, "main nav a[href*='#']")
    words = focused(page)
    page.keyboard.press("Enter")
    target = page.url.partition("#")[2]
    assert target, f"“{words}” leads nowhere"
    expect(page.locator(f"[id='{target}']")).to_be_in_viewport()


def test_a_footnote_opens_in_place(page: Page) -> None:
    page.goto(REPORT)
    tab_to(page, "main button.call")
    at = page.evaluate("window.scrollY")
    note = page.locator("[popover]:popover-open")
    expect(note).to_have_count(0)
    page.keyboard.press("Enter")
    expect(note).to_be_in_viewport()
    assert page.evaluate("window.scrollY") == at
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)


def test_from_a_recommendation_marked_in_it_to_its_page(page: Page) -> None:
    page.goto(REPORT)
    tab_to(page, "main a[href*='/r/']")
    page.keyboard.press("Enter")
    expect(page.locator("#citation")).to_be_visible()

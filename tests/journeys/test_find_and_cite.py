"""Find a recommendation from the front page, and cite it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect


def find_and_open(page: Page, words: str) -> None:
    """From the front page to the first recommendation that has the words."""
    page.goto("/")
    page.get_by_role("main").get_by_role("searchbox").fill(words)
    page.get_by_role("main").get_by_role("searchbox").press("Enter")
    expect(page.locator("main mark").first).to_be_visible()
    page.locator("main a[href*='/r/']").first.click()
    expect(page).to_have_url(re.compile("/r/"))


def test_in_english(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    find_and_open(page, "recruitment fees")
    citation = page.locator("#citation")
    expect(citation).to_contain_text("CMAT/COP/WG.1/")
    expect(citation).to_contain_text("English")
    expect(citation).to_contain_text(re.compile(r"https?://127\.0\.0\.1:\d+/r/"))
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.locator("[role=status]").filter(has_text="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert " ".join(copied.split()) == " ".join(citation.inner_text().split())


def test_in_chinese(chromium: Browser, site: str) -> None:
    context = chromium.new_context(base_url=site, locale="zh-CN")
    page = context.new_page()
    find_and_open(page, "招聘费")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.locator("main .words").first).to_have_attribute("lang", "zh")
    expect(page.locator("#citation")).to_contain_text("中文")
    assert not re.search(r"\b(the|of|and|unofficial)\b", page.locator("footer").inner_text())
    context.close()


@pytest.mark.parametrize("words", ["recruitment fees", "招聘费"])
def test_without_javascript(chromium: Browser, site: str, words: str) -> None:
    context = chromium.new_context(base_url=site, locale="en", java_script_enabled=False)
    page = context.new_page()
    find_and_open(page, words)
    expect(page.locator("#citation")).to_be_visible()
    expect(page.get_by_role("button", name="Copy the citation")).to_be_hidden()
    page.get_by_role("link", name="Read it in the document").click()
    expect(page).to_have_url(re.compile("/d/.*#"))
    context.close()


def test_on_a_phone(chromium: Browser, site: str) -> None:
    context = chromium.new_context(
        base_url=site, locale="en", viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    find_and_open(page, "recruitment fees")
    page.get_by_role("link", name="Read it in the document").tap()
    expect(page).to_have_url(re.compile("/d/.*#"))
    context.close()


def test_the_document_opens_scrolled_to_it(page: Page) -> None:
    page.goto("/r/CMAT-COP-WG.1-2033-7/6")
    words = page.locator("main .words").inner_text()[:40]
    page.get_by_role("link", name="Read it in the document").click()
    there = page.get_by_text(words).first
    expect(there).to_be_in_viewport()

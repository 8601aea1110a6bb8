"""The front page, as a browser shows it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def test_it_answers_and_says_what_it_is(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page).to_have_title(re.compile("Palermo"))
    expect(page.get_by_role("complementary", name="Demonstration")).to_contain_text("invented")

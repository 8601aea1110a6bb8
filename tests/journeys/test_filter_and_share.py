"""Filter the record, page through it, go back, share the address."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect


def rows(page: Page) -> list[str]:
    """What the list shows."""
    return [one.strip() for one in page.locator("ol.hits > li").all_inner_texts()]


def test_a_filter_gives_as_many_as_it_says(page: Page) -> None:
    page.goto("/record")
    filters = page.get_by_role("complementary", name="Filters").get_by_role("link")
    told = []
    for link in filters.all():
        count = re.search(r"(\d+)\s*$", link.inner_text())
        if count:
            told.append((link.get_attribute("href") or "", int(count[1])))
    assert len(told) > 10
    for address, many in told[::4]:
        page.goto(address)
        expect(page.locator("#many")).to_have_text(re.compile(rf"^{many} recommendation"))


def test_page_go_back_and_share(page: Page, chromium: Browser, site: str) -> None:
    page.goto("/record")
    first = rows(page)
    page.get_by_role("link", name=re.compile("next", re.IGNORECASE)).last.click()
    expect(page).to_have_url(re.compile("page=2"))
    second = rows(page)
    assert second
    assert not set(first) & set(second)
    page.go_back()
    assert rows(page) == first
    page.get_by_role("complementary", name="Filters").get_by_role(
        "link", name=re.compile("urged|urges")
    ).first.click()
    expect(page).to_have_url(re.compile("strength="))
    narrowed = rows(page)
    other = chromium.new_context(locale="en")
    elsewhere = other.new_page()
    elsewhere.goto(page.url)
    assert rows(elsewhere) == narrowed
    other.close()
    page.get_by_role("link", name=re.compile("take off")).first.click()
    assert rows(page) == first


def test_what_is_taken_along_is_what_is_shown(page: Page) -> None:
    page.goto("/record?q=fees")
    many = int((page.locator("#many").inner_text()).split()[0])
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    import csv
    import io

    lines = list(csv.reader(io.StringIO(text)))
    assert len(lines) == many + 1

"""What the site says to the browser, and to whom it answers."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from palermo.web.shell.assets import assets


@pytest.mark.parametrize("address", ["/", "/zh/", "/nothing/here"])
def test_every_response_has_a_strict_policy(visitor: Client, address: str) -> None:
    response = visitor.get(address)
    policy = dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in ("style-src", "script-src", "img-src")} == {"'self'"}
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ["/", "/zh/", "/nothing/here"])
def test_no_page_holds_code_or_style_or_asks_a_third_party(visitor: Client, address: str) -> None:
    text = visitor.get(address).text
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", text)
    loaded = re.findall(
        r'<(?:link rel="(?:stylesheet|icon)" href|script[^>]* src|img[^>]* src)="([^"]+)"', text
    )
    assert set(loaded) <= {address for address, _ in assets().values()}


def test_a_host_that_is_not_ours_is_told_so_on_a_page(visitor: Client) -> None:
    response = visitor.get("/", headers={"host": "evil.example.org"})
    assert response.status_code == 400
    assert "evil" not in response.text


def test_nothing_can_be_sent(visitor: Client) -> None:
    assert visitor.post("/", {"a": "b"}).status_code == 405


def test_pages_are_compressed_for_who_can_read_that(visitor: Client) -> None:
    plain, small = visitor.get("/about"), visitor.get("/about", headers={"accept-encoding": "gzip"})
    assert small["Content-Encoding"] == "gzip"
    assert len(small.content) * 2 < len(plain.content)
    assert "Accept-Encoding" in small["Vary"]

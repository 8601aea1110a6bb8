"""In which language a page speaks."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import get_script_prefix

EN, ZH = '<html lang="en" dir="ltr">', '<html lang="zh" dir="ltr">'
AR, RU = '<html lang="ar" dir="rtl">', '<html lang="ru" dir="ltr">'


@pytest.mark.parametrize(
    ("asked", "lang"),
    [
        ("", EN),
        ("zh", ZH),
        ("zh-CN,zh;q=0.9,en;q=0.8", ZH),
        ("zh-TW", ZH),
        ("en-GB,en;q=0.9,zh;q=0.8", EN),
        ("ru, zh;q=0.5", RU),
        ("ar-EG, fr;q=0.5", AR),
        ("fr-CH, fr;q=0.9, en;q=0.8", '<html lang="fr" dir="ltr">'),
        ("es-419,es;q=0.9", '<html lang="es" dir="ltr">'),
        ("pt, sw;q=0.5", EN),
        ("*", EN),
        ("q=;;;,,zh_x\x01", EN),
    ],
)
def test_the_browser_says_it_where_the_address_does_not(visitor: Client, asked: str, lang: str) -> None:
    response = visitor.get("/", headers={"accept-language": asked})
    assert lang in response.text
    assert "Accept-Language" in response["Vary"]


def test_the_address_fixes_it_and_links_keep_it(visitor: Client) -> None:
    response = visitor.get("/zh/", headers={"accept-language": "en"})
    assert ZH in response.text
    assert "Accept-Language" not in response.get("Vary", "")
    assert 'class="name" href="/zh/"' in response.text
    assert response["Content-Language"] == "zh"
    assert get_script_prefix() == "/"


@pytest.mark.parametrize("code", ["ar", "zh", "en", "fr", "ru", "es"])
def test_each_of_six_languages_has_a_prefix_and_leads_to_the_others(visitor: Client, code: str) -> None:
    text = visitor.get(f"/{code}/about", headers={"accept-language": "en"}).text
    assert f'<html lang="{code}" dir="{"rtl" if code == "ar" else "ltr"}">' in text
    others = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="/\1/about">', text)
    assert others == ["ar", "zh", "en", "fr", "ru", "es"]
    assert f'class="name" href="/{code}/"' in text


def test_nothing_is_set_in_the_browser(visitor: Client) -> None:
    assert not visitor.get("/zh/").cookies


def test_the_stable_address_is_the_one_without_language(visitor: Client) -> None:
    text = visitor.get("/zh/?a=%E8%B4%A9&b=1").text
    assert '<link rel="canonical" href="http://localhost/?a=%E8%B4%A9&amp;b=1">' in text
    assert '<link rel="alternate" hreflang="en" href="/en/?a=%E8%B4%A9&amp;b=1">' in text


@pytest.mark.parametrize("address", ["/pt/", "/zz/", "/zh-hans/"])
def test_a_language_that_the_site_does_not_speak_is_no_address(visitor: Client, address: str) -> None:
    assert visitor.get(address).status_code in {301, 404}


@pytest.mark.parametrize(
    ("asked", "leads_to"), [("/nope/?q=1", "/nope?q=1"), ("/zh/nope/", "/zh/nope"), ("/a b/", "/a%20b")]
)
def test_addresses_end_without_a_slash(visitor: Client, asked: str, leads_to: str) -> None:
    response = visitor.get(asked)
    assert response.status_code == 301
    assert response["Location"] == leads_to


def test_no_address_leads_to_another_host(visitor: Client) -> None:
    response = visitor.get("/", PATH_INFO="//evil.example.org/")
    assert response["Location"] == "/evil.example.org"

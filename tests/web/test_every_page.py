"""Every page that can be reached: it answers, carries no mark-up of a document, and is light and whole."""

from __future__ import annotations

from collections import Counter, deque
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from lxml import html

from tests.web.hostile import PLANT, TEXT

if TYPE_CHECKING:
    from django.test import Client

SAMPLES = Path(__file__).parents[2] / "samples"
HEAVY = 60_000
"""Bytes that a page may weigh with its styles."""
OF_A_KIND = 12
"""Pages of one kind that one walk looks at."""


def answers(visitor: Client, language: str) -> dict[str, Any]:
    """Every page that links lead to from the front page, by address, in one language of the interface."""
    found: dict[str, Any] = {}
    waiting = deque([f"/{language}/"])
    kinds: Counter[str] = Counter()
    while waiting:
        address = waiting.popleft()
        if address in found or kinds[kind_of(address)] == OF_A_KIND:
            continue
        kinds[kind_of(address)] += 1
        found[address] = answer = visitor.get(address, follow=True)
        if answer["Content-Type"].startswith("text/html"):
            waiting.extend(link for link in links(address, answer) if link not in found)
    return found


def kind_of(address: str) -> str:
    """What pages of one kind have in common: where they are, without their names, and what is asked."""
    path, _, query = address.partition("?")
    _, _, room, *rest = path.split("/")
    return f"{room}/{rest[-1] if len(rest) > 1 and rest[-1].isalpha() else len(rest)}?{query.split('=')[0]}"


def links(address: str, answer: Any) -> list[str]:
    """Where the links of a page lead on the site, in the same language of the interface."""
    prefix = address.split("/")[1]
    whole = (urljoin(address, str(link)) for link in html.fromstring(answer.content).xpath("//a/@href"))
    return [
        urldefrag(link).url
        for link in whole
        if urlsplit(link).netloc == "" and urlsplit(link).path.startswith(f"/{prefix}/")
    ]


@pytest.fixture
def loaded(db: None) -> None:
    """A record of the sample documents, and of one that means harm."""
    from palermo.flows.reading_files import read_file, reader
    from palermo.flows.take_in_document import take_in

    for path in sorted(SAMPLES.glob("20*.*")):
        take_in(path.read_bytes(), str(path), by="tests", read=read_file, reader=reader(), name=path.name)
    take_in(TEXT.encode(), f"/harm/{PLANT}.md", by="tests", read=read_file, reader=reader(), name="harm.md")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page(visitor: Client, loaded: None, language: str) -> None:
    found = answers(visitor, language)
    pages = {a: page for a, page in found.items() if page["Content-Type"].startswith("text/html")}
    assert len(pages) > 20
    assert {address: page.status_code for address, page in found.items() if page.status_code != 200} == {}
    trouble = [said for address, page in pages.items() for said in faults(address, page, language)]
    assert trouble == []
    seen = sum(PLANT[:25] in (html.fromstring(page.content).text_content()) for page in pages.values())
    assert seen >= 5, "what the document plants is shown, as words"


def size_of(address: str) -> int:
    """The bytes of a style or a script, by its address; 0 where it is none of ours."""
    from palermo.web.shell.assets import assets

    return sum(file.stat().st_size for at, file in assets().values() if at == address)


def faults(address: str, answer: Any, language: str) -> list[str]:
    """What is wrong with a page."""
    page = html.fromstring(answer.content)
    elements = [one for one in page.iter() if isinstance(one.tag, str)]
    said = [fault for element in elements for fault in planted(element)]
    if page.get("lang") != language:
        said.append(f"lang is {page.get('lang')}")
    if len(page.xpath("//h1")) != 1 or len(page.xpath("//main")) != 1 or not page.findtext(".//title"):
        said.append("not one main part, one heading of the first level and a title")
    ids = Counter(str(one) for one in page.xpath("//@id"))
    said += [f"id {one} twice" for one, many in ids.items() if many > 1]
    weight = len(answer.content) + sum(
        size_of(str(one)) for one in page.xpath("//link/@href | //script/@src")
    )
    if weight > HEAVY:
        said.append(f"{weight} bytes")
    if "default-src 'none'" not in answer["Content-Security-Policy"]:
        said.append("a lax policy")
    return [f"{address}: {one}" for one in said]


def planted(element: html.HtmlElement) -> list[str]:
    """Code, styles and foreign addresses that an element carries."""
    said = [
        f"{element.tag} has {name}" for name in element.attrib if name.startswith("on") or name == "style"
    ]
    if element.tag in {"script", "img", "link"}:
        at = str(element.get("src") or element.get("href") or "")
        if not at or urlsplit(at).netloc not in {"", "testserver", "localhost"} or element.text:
            said.append(f"{element.tag} {at or 'without an address'}")
    if element.tag == "a" and urlsplit(str(element.get("href"))).scheme not in {"", "http", "https"}:
        said.append(f"a link to {element.get('href')}")
    return said

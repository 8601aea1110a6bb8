"""XML that would harm, lies or is damaged: one clear line, soon, and nothing outside the file is touched."""

from __future__ import annotations

import socket
import time

import pytest

from palermo.reading.errors import Unreadable
from palermo.reading.opening import open_document
from palermo.reading.opening.sniffing import is_xml
from tests.reading.akn_forms import NAMESPACE, akn

SAID = "<mainBody><p>x</p></mainBody>"
GROWING = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


def with_doctype(doctype: str, body: str = SAID) -> bytes:
    return akn(body).decode().replace("<!-- an invented document -->", doctype).encode()


def refusal_of(data: bytes) -> Unreadable:
    begun = time.monotonic()
    with pytest.raises(Unreadable) as refused:
        open_document(data)
    assert time.monotonic() - begun < 5
    assert "\n" not in refused.value.message
    assert len(refused.value.message) < 300
    return refused.value


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize(
    "data",
    [
        with_doctype(
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>', "<mainBody><p>&x;</p></mainBody>"
        ),
        with_doctype('<!DOCTYPE akomaNtoso SYSTEM "http://example.org/akn.dtd">'),
        with_doctype('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.org/x"> %x;]>'),
        with_doctype(f'<!DOCTYPE a [<!ENTITY a "rivers">{GROWING}]>', "<mainBody><p>&j;</p></mainBody>"),
        with_doctype(
            f'<!DOCTYPE a [<!ENTITY a "rivers">{GROWING}]>', "<mainBody><p class='&j;'>x</p></mainBody>"
        ),
        with_doctype(
            f'<!DOCTYPE a [<!ENTITY x "{"a" * 50_000}">]>', f"<mainBody><p>{'&x;' * 20_000}</p></mainBody>"
        ),
        with_doctype("<!DOCTYPE akomaNtoso>"),
        akn("<mainBody><p>&nbsp;</p></mainBody>"),
    ],
    ids=["file", "DTD", "parameter", "growing", "growing in an attribute", "square", "empty", "undeclared"],
)
def test_doctypes_and_entities_are_refused(data: bytes) -> None:
    assert refusal_of(data).code == "xml_entities"


@pytest.mark.parametrize("end", ["</section>" * 1_000_000, ""], ids=["closed", "open"])
def test_a_million_nested_elements_are_refused(end: str) -> None:
    assert refusal_of(akn(f"<mainBody>{'<section>' * 1_000_000}x{end}")).code == "xml_too_deep"


def test_a_text_without_end_is_refused() -> None:
    assert refusal_of(akn(f"<mainBody><p>{'word ' * 2_500_000}</p></mainBody>")).code == "too_large"


@pytest.mark.parametrize(
    "data",
    [
        akn(SAID).replace(NAMESPACE.encode(), b"http://www.w3.org/1999/xhtml"),
        b"<akomaNtoso><statement><mainBody><p>x</p></mainBody></statement></akomaNtoso>",
        f'<?xml version="1.0"?><html xmlns="{NAMESPACE}"><body><p>x</p></body></html>'.encode(),
        f'<akomaNtoso xmlns="{NAMESPACE}"><statement xmlns=""><p>x</p></statement></akomaNtoso>'.encode(),
        f'<akomaNtoso xmlns="{NAMESPACE}"/>'.encode(),
        f'<akomaNtoso xmlns="{NAMESPACE}"><p>x</p></akomaNtoso>'.encode(),
        b'<?xml version="1.0"?><meeting/>',
        b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>',
    ],
    ids=["XHTML's", "none", "page", "other inside", "nothing inside", "no document", "other XML", "XHTML"],
)
def test_a_file_that_is_not_what_it_says_is_refused(data: bytes) -> None:
    assert refusal_of(data).code == "not_akn"


def test_what_a_file_is_called_is_told_short_and_printable() -> None:
    message = refusal_of(f'<?xml version="1.0"?><a xmlns="urn:{"x" * 500}&#9;"/>'.encode()).message
    assert "..." in message
    assert message.isprintable()


@pytest.mark.parametrize("country", ["za", "fr", "ZA", "eu"])
def test_a_document_of_another_country_is_refused(country: str) -> None:
    refused = refusal_of(akn("<body><section><num>1</num></section></body>", country=country, type="act"))
    assert refused.code == "not_of_the_un"
    assert country.lower() in refused.message


@pytest.mark.parametrize("country", ["un", "un-fao", "", "int"])
def test_a_document_of_the_united_nations_or_of_no_country_is_read(country: str) -> None:
    assert open_document(akn(SAID, country=country)).source.strip() == "x"


@pytest.mark.parametrize(
    "data",
    [
        akn(SAID)[:300],
        akn(SAID) + b"more",
        akn("<mainBody><p>a\x01b</p></mainBody>"),
        b'<?xml version="1.0"?>',
        akn("<p></b>"),
    ],
    ids=["cut off", "words behind it", "a control", "nothing", "crossed"],
)
def test_damaged_xml_is_refused(data: bytes) -> None:
    assert refusal_of(data).code == "xml_malformed"


@pytest.mark.parametrize(
    "data",
    [
        akn("<mainBody><p>ж</p></mainBody>").decode().encode("cp1251"),
        akn(SAID).replace(b"UTF-8", b"x-none"),
        akn("<mainBody><p>a\x00b</p></mainBody>"),
        akn(SAID).decode().encode("utf-16")[:-1],
    ],
    ids=["another encoding", "an unknown one", "zero", "half a character"],
)
def test_a_wrong_encoding_is_refused(data: bytes) -> None:
    assert refusal_of(data).code in ("encoding", "xml_malformed")


def test_a_file_without_words_is_empty() -> None:
    assert refusal_of(akn("<mainBody><p> \u200b</p></mainBody>")).code == "empty"


def test_inclusions_are_not_followed() -> None:
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/hostname"/>'
    assert open_document(akn(f"<mainBody>{include}<p>x</p></mainBody>")).source.strip() == "x"


def test_wide_files_are_read_in_time_that_grows_with_them() -> None:
    row = f"<tr>{'<td><p>x</p></td>' * 4000}</tr>"
    notes = 'x<authorialNote marker="1"><p>y</p></authorialNote>' * 4000
    begun = time.monotonic()
    opened = open_document(akn(f"<mainBody><table>{row}</table><p>{notes}</p></mainBody>"))
    assert time.monotonic() - begun < 5
    assert len(opened.lines) == 4001


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<akomaNtoso xmlns='urn:x'>", True),
        (b"\xef\xbb\xbf\n<!-- a -->\n<an:akomaNtoso>", True),
        (b"<!DOCTYPE akomaNtoso>", True),
        ("\ufeff<?xml version='1.0'?>".encode("utf-16-be"), True),
        ("<?xml version='1.0'?>".encode("utf-16-le"), True),
        (b"<akomaNtosoish>", False),
        (b"We speak of <?xml and of <akomaNtoso>.", False),
        (b"", False),
    ],
)
def test_xml_is_told_by_its_beginning(data: bytes, expected: bool) -> None:
    assert is_xml(data) is expected

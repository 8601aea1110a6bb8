"""Files of other forms are told by their content, and refused with their form's name."""

from __future__ import annotations

import pytest

from palermo.reading.errors import Unreadable
from palermo.reading.opening import LIMIT, open_document
from palermo.reading.opening.sniffing import is_pdf, refuse_other_forms

OTHERS = {
    "DOCX": b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml",
    "zip archive": b"PK\x05\x06" + bytes(18),
    "older Word (.doc)": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64),
    "RTF": b"{\\rtf1\\ansi The meeting}",
    "HTML": b"<!DOCTYPE html><p>The meeting",
}


@pytest.mark.parametrize("name", OTHERS)
def test_another_form_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(Unreadable) as refused:
        open_document(OTHERS[name])
    assert refused.value.code == "unsupported_format"
    assert f"form {name};" in refused.value.message


@pytest.mark.parametrize(
    "data",
    [
        b"\n  <html lang='en'>",
        b"\xef\xbb\xbf<HTML>",
        b"<!-- saved by a browser -->\n<html>",
        b"PK\x03\x04 a sheet",
    ],
    ids=["indented", "after a mark", "after a comment", "zip"],
)
def test_another_form_is_told_behind_what_may_precede_it(data: bytes) -> None:
    with pytest.raises(Unreadable):
        refuse_other_forms(data)


@pytest.mark.parametrize(
    "data",
    [b"The file was saved as PDF-1 and as HTML.", b"<b>Note</b> on rivers", b"PK meeting", b"<htmlish> text"],
)
def test_a_text_that_only_speaks_of_forms_is_read(data: bytes) -> None:
    refuse_other_forms(data)
    assert open_document(data).source == data.decode()


def test_a_file_beyond_the_limit_is_refused_before_anything_is_done() -> None:
    with pytest.raises(Unreadable) as refused:
        open_document(bytes(LIMIT + 1))
    assert refused.value.code == "too_large"
    assert "64 MB" in refused.value.message


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"junk before\n%PDF-1.4"])
def test_a_pdf_is_told_by_its_mark(data: bytes) -> None:
    assert is_pdf(data)
    assert not is_pdf(b"The file was saved as PDF-1.")

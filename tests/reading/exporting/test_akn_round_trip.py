"""Our Akoma Ntoso, read again, gives the same object; so does that of what was Akoma Ntoso before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from palermo.reading import read, read_bytes
from palermo.reading.exporting.akn import to_akn
from palermo.reading.exporting.json import to_json
from palermo.reading.model import Reading
from samples.making.__main__ import HERE
from tests.properties.promises import broken_promises
from tests.reading.akn_forms import COVER, akn, kept, paragraph
from tests.reading.exporting.akn_files import broken_pointers, broken_rules, parsed
from tests.reading.forms import HEAD

PLACES = {"file", "format", "page", "spans", "body_spans", "cells", "furniture", "coverage"}
"""What depends on the form of a file, and not on what it says."""

FILES = sorted(
    path
    for folder in (HERE, HERE / "rough")
    for path in folder.iterdir()
    if path.suffix in (".txt", ".md", ".xml") and path.stem != "README"
)


def without_places(value: Any) -> Any:
    """The object without what depends on the form; of the calls of a note their number."""
    if isinstance(value, dict):
        return {
            key: len(inner) if key == "anchors" else without_places(inner)
            for key, inner in value.items()
            if key not in PLACES
        }
    return [without_places(inner) for inner in value] if isinstance(value, list) else value


def is_the_same_read_again(reading: Reading) -> None:
    xml = to_akn(reading)
    again = read_bytes(xml.encode("utf-8"), "again.xml")
    before, after = to_json(reading), to_json(again)
    assert broken_promises(after, again.document.source) == []
    assert without_places(after) == without_places(before)
    assert without_places(to_json(read_bytes(to_akn(again).encode("utf-8"), "twice.xml"))) == without_places(
        before
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_sample_is_the_same(file: Path) -> None:
    is_the_same_read_again(read(file))


def test_a_real_text_is_the_same(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "seeds").glob("*.txt")):
        is_the_same_read_again(read(file))


def test_a_real_resolution_is_the_same_and_valid(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "unga").glob("*.xml")):
        reading = read(file)
        is_the_same_read_again(reading)
        xml = to_akn(reading)
        assert broken_rules(xml) == []
        assert broken_pointers(parsed(xml)) == []


ONE = paragraph("1.", "<i>Urges</i> Member States to build bridges;")
TABLE = (
    "<paragraph><num>2.</num><content><p>Notes:</p><table><caption>Rivers</caption><tr><th><p>Name</p></th></tr>"
    "<tr><td><p>Long River</p></td><td><p> </p></td></tr></table></content></paragraph>"
)
NOTE = '<authorialNote marker="a" eId="n"><p>See A/99/8.</p></authorialNote>'
MARKED = {
    "annexes without headings": f"<mainBody>{ONE}</mainBody><attachments><attachment><doc name='annex'>"
    f"<mainBody>{ONE}</mainBody></doc></attachment></attachments>",
    "an annex and one without heading": f"<mainBody>{ONE}</mainBody><attachments><attachment>"
    f"<heading>Bridges</heading><doc name='annex'><mainBody>{ONE}</mainBody></doc></attachment>"
    f"<attachment><doc name='annex'><mainBody>{ONE}{ONE}</mainBody></doc></attachment></attachments>",
    "a table": f"<mainBody>{ONE}{TABLE}</mainBody>",
    "notes called twice": "<mainBody>"
    + paragraph("1.", f'One{NOTE} and A/99/9, two<noteRef href="#n" marker="a"/>.')
    + "</mainBody>",
    "headings": "<mainBody><section><num>I.</num><heading>Bridges</heading><section>"
    f"<heading>Old</heading>{ONE}</section></section><chapter><num>Chapter Two</num>"
    "<heading>Fords</heading></chapter></mainBody>",
    "items in items": "<mainBody><paragraph><num>1.</num><list><intro><p>Asks:</p></intro>"
    "<point><num>(a)</num><list><intro><p>To go:</p></intro><point><num>(i)</num>"
    "<content><p>Now;</p></content></point></list></point><point><num>(b)</num><content><p/></content></point></list></paragraph></mainBody>",
    "a paragraph of mere items": "<mainBody><paragraph><list><point><num>(a)</num>"
    "<content><p>Go.</p></content></point></list></paragraph></mainBody>",
}


@pytest.mark.parametrize("name", MARKED)
def test_what_was_marked_up_is_the_same(name: str) -> None:
    reading = kept(akn(COVER + MARKED[name]))
    is_the_same_read_again(reading)
    assert broken_rules(to_akn(reading)) == []


def test_a_note_that_is_called_nowhere_stays_so() -> None:
    text = f"{HEAD}1. They met.\n\n_______\n\n1 A note that nothing calls.\n\n2. They went."
    reading = read_bytes(text.encode(), "a.txt")
    assert [notice.code for notice in reading.notices] == ["footnote_not_called"]
    is_the_same_read_again(reading)


def test_two_lines_of_one_name_and_of_a_title_stay_one() -> None:
    cover = COVER.replace("General Assembly</docAuthority>", "Commission on<eol/>Rivers</docAuthority>", 1)
    cover = cover.replace("Safe crossing of rivers", "Safe crossing<eol/>of rivers")
    reading = kept(akn(f"{cover}<mainBody>{ONE}</mainBody>"))
    identity = reading.document.identity
    assert (identity.body, identity.title) == ("Commission on Rivers", "Safe crossing of rivers")
    is_the_same_read_again(reading)


def test_a_title_behind_a_dash_stays_without_it() -> None:
    cover = COVER.replace('"bold">Safe', '"bold">- Safe').replace(
        "</docNumber> <docTitle", "</docNumber>\n<docTitle"
    )
    reading = kept(akn(f"{cover}<mainBody>{ONE}</mainBody>"))
    assert reading.document.identity.title == "Safe crossing of rivers"
    is_the_same_read_again(reading)

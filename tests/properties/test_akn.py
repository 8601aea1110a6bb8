"""Elements as no author would nest them: every character keeps its place, and ours is valid all the same."""

from __future__ import annotations

from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from palermo.reading import Unreadable, read_bytes
from palermo.reading.exporting.akn import to_akn
from palermo.reading.exporting.json import to_json
from tests.properties.promises import broken_promises
from tests.reading.akn_forms import COVER, akn

WORDS = st.sampled_from(
    [
        *("", " ", "\n", "\t", "(", ")", "1.", "2.", "3 -", "(a)", "(b)", "(i)", "أ)", "Annex", "附件", "II"),
        *(
            "They met.",
            "Requests:",
            "请各国：",
            "تدعو الدول؛",
            "See A/99/9",
            "•",
            "—",
            "\u200b",
            "Recommendation 1",
        ),
        *("20 December 2044", "A/RES/99/9", "A longer sentence that says nothing, and says it at length."),
    ]
)
BLOCKS = st.sampled_from(
    [
        *(
            "paragraph",
            "content",
            "p",
            "num",
            "heading",
            "list",
            "point",
            "intro",
            "item",
            "section",
            "container",
        ),
        *(
            "subparagraph",
            "blockList",
            "table",
            "tr",
            "td",
            "caption",
            "quotedStructure",
            "formula",
            "wrapUp",
        ),
        *(
            "span",
            "b",
            "sup",
            "a",
            "docTitle",
            "docNumber",
            "session",
            "authorialNote",
            "noteRef",
            "eol",
            "foreign",
        ),
        *("attachments", "attachment", "doc", "mainBody", "preface", "coverPage", "preamble", "meta"),
    ]
)
ATTRIBUTES = st.sampled_from(
    [
        "",
        ' class="H1"',
        ' class="bold"',
        ' marker="1"',
        ' href="#n"',
        ' eId="n"',
        ' value="7"',
        ' name="annex"',
    ]
)


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inside = st.lists(st.one_of(WORDS.map(escape), children), max_size=5).map("".join)
    parts = st.tuples(BLOCKS, ATTRIBUTES, inside)
    return parts.map(lambda part: f"<{part[0]}{part[1]}>{part[2]}</{part[0]}>")


TREES = st.lists(st.recursive(WORDS.map(escape), _element, max_leaves=30), max_size=6).map("".join)


@given(TREES, st.booleans())
def test_every_character_keeps_its_place(tree: str, has_cover: bool) -> None:
    try:
        reading = read_bytes(akn((COVER if has_cover else "") + tree), "any.xml", language="en")
    except Unreadable:
        return
    assert broken_promises(to_json(reading), reading.document.source) == []
    again = read_bytes(to_akn(reading).encode("utf-8"), "again.xml", language="en")
    assert broken_promises(to_json(again), again.document.source) == []

"""A document is taken out whole, says why, and comes back as it was."""

from __future__ import annotations

import pytest

from palermo.domain.documents import queries as documents
from palermo.domain.documents.errors import DocumentRemoved, NoDocument, NotRemoved, WhyMissing
from palermo.domain.documents.models import Document
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.queries import listed
from palermo.flows.finding_document import document_at
from palermo.flows.remove_document import remove_document, restore_document
from palermo.flows.take_in_document import Outcome
from palermo.kernel import addresses, journal
from tests.flows.making import Desk, reading

SYMBOL = "CTOC/COP/WG.4/2021/6"
ADDRESS = "d/CTOC-COP-WG.4-2021-6"


@pytest.fixture
def document(desk: Desk) -> Document:
    """A document of two recommendations, one of which its text no longer holds."""
    desk.take_in(reading(["One.", "Two."], symbol=SYMBOL), "/in/a.txt")
    desk.take_in(reading(["One."], symbol=SYMBOL), "/in/a.txt")
    return Document.objects.get()


def test_taken_out_it_leaves_every_list_and_says_why(document: Document) -> None:
    remove_document(document=document, why="not for the public", by="ann")
    assert not listed(drafts=True).exists()
    assert not documents.listed(drafts=True).exists()
    for path in (ADDRESS, "r/CTOC-COP-WG.4-2021-6/1"):
        removal = addresses.look_up(path).removal
        assert removal is not None
        assert (removal.by, removal.why) == ("ann", "not for the public")


def test_brought_back_it_is_as_it_was(document: Document) -> None:
    remove_document(document=document, why="by mistake", by="ann")
    restore_document(document=document, by="bob")
    assert listed().count() == 1
    assert addresses.look_up(ADDRESS).removal is None
    gone = addresses.look_up("r/CTOC-COP-WG.4-2021-6/2").removal
    assert gone is not None
    assert gone.why == f"no longer in the text of {ADDRESS}"
    assert [(entry.by, entry.verb) for entry in journal.history(ADDRESS)][2:] == [
        ("ann", "remove"),
        ("bob", "restore"),
    ]


def test_only_once_and_only_with_a_reason(document: Document) -> None:
    with pytest.raises(WhyMissing):
        remove_document(document=document, why="  ", by="ann")
    with pytest.raises(NotRemoved):
        restore_document(document=document, by="ann")
    remove_document(document=document, why="twice", by="ann")
    with pytest.raises(DocumentRemoved, match="twice"):
        remove_document(document=document, why="again", by="ann")


def test_loading_does_not_bring_it_back(desk: Desk, document: Document) -> None:
    remove_document(document=document, why="not for the public", by="ann")
    assert desk.take_in(reading(["One."], symbol=SYMBOL), "/in/a.txt").outcome is Outcome.REMOVED
    with pytest.raises(DocumentRemoved, match="not for the public"):
        desk.take_in(reading(["Three."], symbol=SYMBOL), "/in/b.txt")
    assert Recommendation.objects.count() == 2


def test_another_file_at_its_path_is_a_new_document(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    remove_document(document=document_at("d/1"), why="a bad copy", by="ann")
    assert desk.take_in(reading(["One!"]), "/in/a.txt").address == "d/2"


def test_what_is_found_again_answers_again(desk: Desk, document: Document) -> None:
    taken = desk.take_in(reading(["One.", "Two."], symbol=SYMBOL, title="Again"), "/in/a.txt")
    assert taken.outcome is Outcome.CHANGED
    assert addresses.look_up("r/CTOC-COP-WG.4-2021-6/2").removal is None
    assert listed().count() == 2


def test_a_recommendation_is_not_taken_out_alone(document: Document) -> None:
    with pytest.raises(NoDocument):
        document_at("r/CTOC-COP-WG.4-2021-6/1")

"""One line for each change, with who did it."""

from __future__ import annotations

import pytest

from palermo.kernel import journal


@pytest.mark.django_db
def test_the_history_of_an_address_is_kept_in_order() -> None:
    journal.record(by="ann", verb="take in", subject="d/1", details={"file": "ab"})
    journal.record(by="ann", verb="take in", subject="d/2")
    journal.record(by="bob", verb="remove", subject="d/1", details={"why": "twice"})
    first, last = journal.history("d/1")
    assert (first.by, first.verb, first.details) == ("ann", "take in", {"file": "ab"})
    assert str(last).endswith("bob remove d/1")


def test_nothing_is_done_by_nobody() -> None:
    with pytest.raises(ValueError, match="who"):
        journal.record(by="", verb="remove", subject="d/1")

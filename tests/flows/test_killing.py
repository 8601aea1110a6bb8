"""Killed at any moment, a document is as before or as after, and a second run completes it."""

from __future__ import annotations

from pathlib import Path

from tests.flows.told import told_by


def test_killed_at_every_statement_a_document_is_as_before_or_as_after(tmp_path: Path) -> None:
    told = told_by("tests.flows.killing", tmp_path)
    assert len(told) > 30
    assert {one["state"] for one in told if one["killed"]} == {"before", "after"}
    assert [one["at"] for one in told if one["killed"] and one["state"] == "after"] == ["after commit"]
    assert all(one.get("completed", True) for one in told)
    assert (told[-1]["killed"], told[-1]["state"]) == (False, "after")

"""What is stored against what was read, as intents."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from palermo.domain.recommendations.deciding import Changed, Found, Missing, New, Stored, Unchanged, decide


def _found(key: str, words: str = "One.", **more: Any) -> Found:
    return Found(key, _number(key), {"words": words, "position": 0, **more})


def _stored(pk: int, key: str, words: str | None = "One.", missing: bool = False, **more: Any) -> Stored:
    content = None if words is None else {"words": words, "position": 0, **more}
    return Stored(pk, key, _number(key), content, missing)


def _number(key: str) -> int | None:
    last = key.rsplit("-", 1)[-1]
    return int(last) if last.isdigit() else None


def test_what_was_not_seen_before_is_new() -> None:
    assert decide([], [_found("rec-1")]) == [New(_found("rec-1"), None)]


def test_the_first_wording_of_another_language_is_new_to_what_is_held() -> None:
    assert decide([_stored(5, "rec-1", None)], [_found("rec-1")]) == [New(_found("rec-1"), 5)]


def test_other_words_are_a_change() -> None:
    assert decide([_stored(5, "rec-1")], [_found("rec-1", "Two.")]) == [Changed(_found("rec-1", "Two."), 5)]


def test_another_place_is_none() -> None:
    act = {"words": "should", "spans": [[3, 9]]}
    moved = _found("rec-1", position=4, page=2, spans=[[7, 9]], acts=[{**act, "spans": [[8, 14]]}])
    stored = _stored(5, "rec-1", page=1, spans=[[2, 4]], acts=[act])
    assert decide([stored], [moved]) == [Unchanged(moved, 5)]


def test_other_evidence_is_a_change() -> None:
    stored = _stored(5, "rec-1", acts=[{"words": "should", "spans": []}])
    found = _found("rec-1", acts=[{"words": "must", "spans": []}])
    assert decide([stored], [found]) == [Changed(found, 5)]


def test_what_the_reading_no_longer_holds_is_missing_once() -> None:
    assert decide([_stored(5, "rec-1")], []) == [Missing(5)]
    assert decide([_stored(5, "rec-1", missing=True)], []) == []
    assert decide([_stored(5, "rec-1", None)], []) == []


def test_what_was_missing_and_is_there_again_is_a_change() -> None:
    assert decide([_stored(5, "rec-1", missing=True)], [_found("rec-1")]) == [Changed(_found("rec-1"), 5)]


def test_the_same_number_matches_where_one_language_leaves_the_label_out() -> None:
    assert decide([_stored(5, "rec-7", None)], [_found("para-7")]) == [New(_found("para-7"), 5)]


def test_a_number_that_two_have_matches_none() -> None:
    stored = [_stored(5, "rec-7", None), _stored(6, "rec-8", None)]
    found = [Found("para-7", 7, {}), Found("para-100.7", 7, {})]
    assert decide(stored, found) == [New(found[0], None), New(found[1], None)]


def test_inside_and_outside_of_annexes_are_apart() -> None:
    found = Found("annex-para-7", 7, {})
    assert decide([_stored(5, "rec-7", None)], [found]) == [New(found, None)]


def test_one_without_number_matches_by_key_alone() -> None:
    found = Found("rec-a", None, {})
    assert decide([_stored(5, "rec-7", None)], [found]) == [New(found, None)]


_KEYS = st.lists(st.from_regex(r"(rec|para|annex-para)-[1-5](-2)?", fullmatch=True), unique=True, max_size=8)


@given(_KEYS, _KEYS)
def test_everything_is_decided_once(stored_keys: list[str], found_keys: list[str]) -> None:
    stored = [_stored(n, key) for n, key in enumerate(stored_keys, 1)]
    found = [_found(key) for key in found_keys]
    intents = decide(stored, found)
    read = [intent.found for intent in intents if not isinstance(intent, Missing)]
    held = [intent.recommendation for intent in intents if intent.recommendation is not None]
    assert read == found
    assert sorted(held) == [one.recommendation for one in stored]


@given(_KEYS)
def test_what_is_stored_and_read_again_is_unchanged(keys: list[str]) -> None:
    intents = decide([_stored(n, key) for n, key in enumerate(keys)], [_found(key) for key in keys])
    assert all(isinstance(intent, Unchanged) for intent in intents)

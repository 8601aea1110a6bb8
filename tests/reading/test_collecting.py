"""Python's collector rests while a text is read, and only then."""

from __future__ import annotations

import gc

import pytest

from palermo.reading.collecting import CollectorAtRest


def test_the_collector_rests_inside_and_runs_again_behind() -> None:
    assert gc.isenabled()
    with CollectorAtRest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_runs_again_behind_an_error() -> None:
    with pytest.raises(ZeroDivisionError), CollectorAtRest():
        1 / 0  # noqa: B018
    assert gc.isenabled()


def test_a_collector_that_was_at_rest_stays_so() -> None:
    gc.disable()
    try:
        with CollectorAtRest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()

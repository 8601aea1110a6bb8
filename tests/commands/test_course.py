"""How far a work has come, with the part under way reckoned."""

from __future__ import annotations

from palermo.commands.course import AT_MOST, PACE, Course


def test_nothing_under_way() -> None:
    course = Course(100)
    course.end(40)
    assert course.reckoned(1e9) == 40


def test_a_part_under_way_is_reckoned_by_the_usual_pace_at_first() -> None:
    course = Course(10_000_000)
    course.begin(10_000_000, now=100.0)
    assert course.reckoned(102.0) == 2 * PACE


def test_and_by_the_pace_of_what_is_done_then() -> None:
    course = Course(3_000)
    course.begin(1_000, now=0.0)
    course.end(1_000, now=10.0)
    course.begin(2_000, now=10.0)
    assert course.reckoned(15.0) == 1_500


def test_a_moment_of_work_says_nothing_of_the_pace() -> None:
    course = Course(10_000_000)
    course.begin(10, now=0.0)
    course.end(10, now=0.1)
    course.begin(9_000_000, now=1.0)
    assert course.reckoned(2.0) == 10 + PACE


def test_only_its_end_says_that_a_part_is_done() -> None:
    course = Course(1_000)
    course.begin(1_000, now=0.0)
    assert course.reckoned(1e9) == 1_000 * AT_MOST
    course.end(1_000, now=1e9)
    assert course.reckoned(1e9) == 1_000

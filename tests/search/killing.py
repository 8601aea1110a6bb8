"""A program that is killed while it catches up, at one step after another; see `test_killing`.

Prints one JSON line for each: the step it was killed at, what was still found before the next one
caught up, and what after; what waited before and after.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from functools import partial
from typing import Any

from palermo.project.record import open_record
from tests.flows.killing import in_child

STEPS = ("place", "TantivyWriter", "_write", "commit", "Shelf.stamp", "_take_off", "delete")


def main() -> None:
    """Kill before and after each step, of indexing what waits and of making the index anew."""
    open_record()
    from django.db import connection

    from tests.flows.making import Desk, reading

    number = 0
    for anew in (False, True):
        for step in STEPS:
            for before in (True, False):
                number += 1
                Desk().take_in(reading([f"States should pay fee{number}."]), "/in/a.txt")
                if anew:
                    _mark_all()
                connection.close()
                killed = in_child(partial(_killed_at, step, before))
                told: dict[str, Any] = {"step": step, "before": before, "anew": anew, "killed": killed}
                told["at_once"], told["later"] = _in_child_told(partial(_state_now_and_later, number))
                print(json.dumps(told))  # noqa: T201


def _killed_at(step: str, before: bool) -> None:
    from django.db.models.query import QuerySet

    from palermo.search import catching_up
    from palermo.search.engines.tantivy_engine import TantivyWriter
    from palermo.search.shelf import Shelf

    owner: Any = catching_up
    name = step
    if step == "commit":
        owner = TantivyWriter
    elif step == "Shelf.stamp":
        owner, name = Shelf, "stamp"
    elif step == "delete":
        owner = QuerySet
    elif step == "place" and not hasattr(owner, name):
        raise AttributeError(name)
    for one in (name, f"{name}_anew"):
        if hasattr(owner, one):
            setattr(owner, one, _deadly(getattr(owner, one), before))
    _catch_up()


def _deadly(plainly: Callable[..., Any], before: bool) -> Callable[..., Any]:
    def deadly(*args: Any, **more: Any) -> Any:
        if not before:
            plainly(*args, **more)
        os.kill(os.getpid(), signal.SIGKILL)

    return deadly


def _in_child_told(ask: Callable[[], Any]) -> Any:
    """What a process of its own says."""
    inside, outside = os.pipe()

    def tell() -> None:
        os.write(outside, json.dumps(ask()).encode())

    in_child(tell)
    os.close(outside)
    with os.fdopen(inside, "rb") as pipe:
        return json.loads(pipe.read())


def _catch_up() -> None:
    from palermo.search.catching_up import catch_up

    catch_up()


def _mark_all() -> None:
    from palermo.search.waiting import mark_all

    mark_all()


def _found(number: int) -> list[int]:
    """How often what was just written is found, and what was there before it."""
    from palermo.search.finding import find
    from palermo.search.query import SearchQuery

    return [find(SearchQuery(words)).total for words in (f"fee{number}", f"fee{number - 1}", "States")]


def _state_now_and_later(number: int) -> list[dict[str, Any]]:
    """What is found, what waits and how many folders there are, before and after catching up."""
    from palermo.search.catching_up import shelf
    from palermo.search.models import Waiting

    def state() -> dict[str, Any]:
        folders = len(list(shelf().folder.glob("index-*")))
        return {"found": _found(number), "waits": Waiting.objects.count(), "folders": folders}

    now = state()
    _catch_up()
    return [now, state()]


if __name__ == "__main__":
    main()

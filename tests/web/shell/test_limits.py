"""How often one visitor may search, and what is remembered of him."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from palermo.web.shell import limits
from palermo.web.shell.errors import TooMany
from palermo.web.shell.limits import Meter, visitor_of


@pytest.fixture(autouse=True)
def _new_meter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "METER", Meter())


def test_whoever_asks_too_often_is_asked_to_wait(visitor: Client, settings: Settings) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, searches_a_minute=2)
    statuses = [visitor.get("/search?q=x").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    response = visitor.get("/search?q=x")
    assert "Wait a minute" in response.text
    assert 0 < int(response["Retry-After"]) <= 60
    assert visitor.get("/record?q=x").status_code == visitor.get("/record.csv").status_code == 429
    assert visitor.get("/record").status_code == visitor.get("/search").status_code == 200
    assert visitor.get("/search?q=x", REMOTE_ADDR="198.51.100.7").status_code == 200


def test_a_minute_later_all_is_forgotten() -> None:
    time = [0.0]
    meter = Meter(lambda: time[0])
    meter.count("somebody", 1)
    with pytest.raises(TooMany) as raised:
        meter.count("somebody", 1)
    assert raised.value.seconds == 60
    assert "somebody" not in repr(vars(meter))
    time[0] = 60.0
    meter.count("somebody", 1)


def test_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_VISITORS", 2)
    meter = Meter()
    meter.count("a", 5)
    meter.count("b", 5)
    for name in "cdefg":
        meter.count(name, 5)
    assert len(vars(meter)["_counts"]) == 3
    with pytest.raises(TooMany):
        meter.count("h", 5)
    meter.count("a", 5)


@pytest.mark.parametrize(
    ("proxies", "passed", "visitor"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "10.0.0.1, 203.0.113.9", "203.0.113.9"),
        (2, "203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (1, "::ffff:203.0.113.9", "203.0.113.9"),
        (1, "nobody", "nobody"),
    ],
)
def test_who_asks(rf: RequestFactory, settings: Settings, proxies: int, passed: str, visitor: str) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, proxies=proxies)
    request = rf.get("/", REMOTE_ADDR="192.0.2.1", headers={"x-forwarded-for": passed})
    assert visitor_of(request) == visitor

"""How often one visitor may search. What is remembered of visitors is a hash, for a minute."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import wraps
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from time import monotonic
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from palermo.web.shell.errors import TooMany

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
MINUTE = 60
MOST_VISITORS = 100_000
"""Remembered at once; those who come after share one count, so that memory has an end."""


class Meter:
    """Counts what each visitor asked in this minute. The salt of the hashes is another one each day."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._ends = 0.0
        self._counts: Counter[bytes] = Counter()
        self._salt, self._day = b"", date.min

    def count(self, visitor: str, most: int) -> None:
        """Count one more; raises `TooMany` where it was one too many."""
        now = self._clock()
        if now >= self._ends:
            self._counts.clear()
            self._ends = now + MINUTE
        key = self._hash(visitor)
        if key not in self._counts and len(self._counts) >= MOST_VISITORS:
            key = b""
        self._counts[key] += 1
        if self._counts[key] > most:
            raise TooMany(max(1, round(self._ends - now)))

    def _hash(self, visitor: str) -> bytes:
        today = datetime.now(UTC).date()
        if today != self._day:
            self._salt, self._day = secrets.token_bytes(16), today
        return blake2b(visitor.encode(), key=self._salt, digest_size=12).digest()


METER = Meter()
"""Of this process."""


def limited(view: View[P]) -> View[P]:
    """A view whose visitors may search so often: what counts is a request with words."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if request.GET.get("q"):
            _count(request)
        return view(request, *args, **kwargs)

    return answer


def limited_always(view: View[P]) -> View[P]:
    """A view that is dear: every request counts."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        _count(request)
        return view(request, *args, **kwargs)

    return answer


def visitor_of(request: HttpRequest) -> str:
    """The address that a request came from; of IPv6 the network of the house, which has many."""
    said: str = request.META.get("REMOTE_ADDR", "")
    proxies = settings.ENVIRONMENT.proxies
    passed = [one.strip() for one in request.headers.get("X-Forwarded-For", "").split(",")]
    if proxies and len(passed) >= proxies:
        said = passed[-proxies]
    try:
        address = ip_address(said)
    except ValueError:
        return said
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))
    return str(address)


def _count(request: HttpRequest) -> None:
    most = settings.ENVIRONMENT.searches_a_minute
    if most:
        METER.count(visitor_of(request), most)

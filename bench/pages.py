"""What a page of results costs on 100,000 generated wordings: against an empty view, and for 20 clients.

Both ratios are of one run. In this process `QUESTIONS` pages that nobody asked for before are asked in
turns with an empty view through the same middleware, by the time that the process works. Their
recommendations and names are known, as in a site that has run for a while: each list was asked for with
its drafts, which is another address with other counts. What a page costs that was asked for before is
said beside. The clients ask `palermo serve` with two processes, over connections that they keep; no two
of them ask for the same page.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from itertools import combinations, cycle, product
from multiprocessing import get_context
from random import Random
from socket import socket
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, process_time, sleep
from typing import Any
from urllib.parse import urlencode

WORDINGS = 100_000
MOST_TIMES = 10.0
"""That a page of results may take an empty view."""
LEAST_PAGES = 300.0
"""A second, by `CLIENTS` at once."""
MOST_SPREAD = 4.0
"""That the slowest in a hundred may take the middle one."""
CLIENTS = 20
SECONDS = 8.0
QUESTIONS = 300
WORDS = (
    "",
    "招聘",
    "recruitment",
    "缔约国应",
    "victims",
    "供应链",
    "states parties",
    "labour",
    "合作",
    "registers",
)
FILTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("year", tuple(str(year) for year in range(2005, 2030))),
    ("strength", ("should", "urged", "encouraged", "invited", "may")),
    ("addressee", ("states_parties", "member_states", "secretariat", "unodc")),
    ("body", tuple(f"CMAT-COP-WG.{number}" for number in range(1, 13))),
    ("status", ("adopted", "proposed")),
)
_BROAD = {"strength", "addressee", "body"}
"""Of these two together leave enough for pages that are full."""


def main() -> int:
    """Print both; 1 where one is over its limit."""
    with TemporaryDirectory(prefix="palermo-bench-") as folder:
        os.environ["PALERMO_DATA_DIR"] = os.environ.get("PALERMO_BENCH_RECORD") or folder
        os.environ["PALERMO_SEARCHES_A_MINUTE"] = "0"
        _make()
        return _against_an_empty_view() | _many_at_once()


def _make() -> None:
    from palermo.project.record import open_record

    file = open_record()
    from palermo.search.catching_up import catch_up

    if file.stat().st_size < 1_000_000:
        from bench.generated import make_record

        make_record(WORDINGS)
    catch_up()


def addresses() -> list[str]:
    """Lists that differ: with words and without, with one filter and two, both orders, two pages of each."""
    single = [[(name, value)] for name, values in FILTERS for value in values]
    broad = [pairs[0] for pairs in single if pairs[0][0] in _BROAD]
    double = [[one, other] for one, other in combinations(broad, 2) if one[0] != other[0]]
    found = []
    for words, pairs, sort, page in product(WORDS, [*single, *double], ("", "newest"), ("", "2")):
        asked = {"q": words, **dict(pairs), "sort": sort, "page": page}
        found.append(f"/en/record?{urlencode({name: value for name, value in asked.items() if value})}")
    Random(7).shuffle(found)  # noqa: S311
    return found


def _against_an_empty_view() -> int:
    from django.http import HttpResponse
    from django.urls import path

    from palermo.project import urls
    from palermo.project.wsgi import application

    urls.urlpatterns += [path("empty", lambda _request: HttpResponse())]  # type: ignore[list-item]
    ask = _asking(application)
    pages = [address for address in addresses()[: QUESTIONS * 2] if ask(f"{address}&drafts=1") == 200]
    first: list[float] = []
    again: list[float] = []
    empty: list[float] = []
    for address in pages[:QUESTIONS]:
        for asked, times in (("/en/empty", empty), (address, first), ("/en/empty", empty), (address, again)):
            start = process_time()
            ask(asked)
            times.append(process_time() - start)
    one = median(empty)
    many, slow = median(first) / one, quantiles(first, n=20)[18] / one
    over = many > MOST_TIMES
    print(
        f"a page of results never asked for before: {many:.1f} times an empty view "
        f"({'over' if over else 'at most'} {MOST_TIMES:.0f}), p95 {slow:.1f} times; "
        f"asked again {median(again) / one:.1f} times; an empty view: {one * 1000:.2f} ms"
    )
    return int(over)


def _asking(application: Any) -> Callable[[str], int]:
    from django.test import RequestFactory

    factory = RequestFactory(headers={"host": "localhost"})
    environs = {}

    def ask(address: str) -> int:
        if address not in environs:
            environs[address] = factory.get(address).environ
        status: list[str] = []
        response = application(
            dict(environs[address]), lambda line, _headers, _info=None: status.append(line)
        )
        b"".join(response)
        response.close()
        if not status[0].startswith(("200", "404")):
            raise ValueError(f"{address}: {status[0]}")
        return int(status[0][:3])

    return ask


def _many_at_once() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "palermo.commands", "serve", "--port", str(port), "--workers", "2"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait(port)
        # Clients in a process of their own, so that their work is not that of the measuring one.
        with get_context("spawn").Pool(1) as pool:
            pool.apply(crowd, (port, 2.0))
            times = pool.apply(crowd, (port, SECONDS))
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
    cuts = quantiles(times, n=100)
    rate, spread = len(times) / SECONDS, cuts[98] / cuts[49]
    few, wide = rate < LEAST_PAGES, spread > MOST_SPREAD
    print(
        f"{CLIENTS} clients: {rate:.0f} pages a second ({'under' if few else 'at least'} {LEAST_PAGES:.0f}); "
        f"p50 {cuts[49] * 1000:.0f} ms, p99 {cuts[98] * 1000:.0f} ms: {spread:.1f} times "
        f"({'over' if wide else 'at most'} {MOST_SPREAD:.0f})"
    )
    return int(few or wide)


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            line = HTTPConnection("127.0.0.1", port)
            line.request("GET", "/en/record", headers={"Host": "localhost"})
            line.getresponse().read()
        except OSError:
            sleep(0.1)
        else:
            return
    raise TimeoutError("the site never answered")


def crowd(port: int, seconds: float) -> list[float]:
    """Ask for so long, as `CLIENTS` at once; gives the seconds of each answer."""
    until = perf_counter() + seconds
    times: list[float] = []
    pages = addresses()
    clients = [
        Thread(target=_client, args=(port, cycle(pages[at::CLIENTS]), until, times)) for at in range(CLIENTS)
    ]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return times


def _client(port: int, asked: Iterator[str], until: float, times: list[float]) -> None:
    line = HTTPConnection("127.0.0.1", port)
    while (start := perf_counter()) < until:
        line.request("GET", next(asked), headers={"Host": "localhost"})
        line.getresponse().read()
        times.append(perf_counter() - start)


if __name__ == "__main__":
    sys.exit(main())

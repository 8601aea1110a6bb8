"""What a page of results costs on 100,000 generated wordings: against an empty view, and for 20 clients.

Both ratios are of one run. The views are asked in this process, in turns and warm: `QUESTIONS` pages,
`ROUNDS` times each; what a page costs when it is asked for the first time is said beside. The clients ask
`palermo serve` with two processes, over connections that they keep.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from itertools import cycle, islice, product
from multiprocessing import get_context
from pathlib import Path
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
QUESTIONS = 60
ROUNDS = 6
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
)


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
    """Pages of results that differ: with words and without, with several filters, first pages and second."""
    found = []
    for words, (name, values), page in product(WORDS, FILTERS, (1, 2)):
        for value in values:
            pairs = [("q", words)] if words else []
            pairs += [(name, value), *([("page", str(page))] if page > 1 else [])]
            found.append(f"/en/record?{urlencode(pairs)}")
    Random(7).shuffle(found)  # noqa: S311
    return found


def _against_an_empty_view() -> int:
    from django.core.wsgi import get_wsgi_application
    from django.http import HttpResponse
    from django.urls import path

    from palermo.project import urls

    urls.urlpatterns += [path("empty", lambda _request: HttpResponse())]  # type: ignore[list-item]
    ask = _asking(get_wsgi_application())
    pages = addresses()
    for address in ("/en/empty", *pages[-20:]):
        ask(address)
    first: list[float] = []
    empty: list[float] = []
    warm: list[float] = []
    for at in range(ROUNDS + 1):
        for address in pages[:QUESTIONS]:
            empty.append(_seconds(ask, "/en/empty"))
            (warm if at else first).append(_seconds(ask, address))
    times = median(warm) / median(empty)
    over = times > MOST_TIMES
    print(
        f"a page of results: {median(warm) * 1000:.2f} ms, the first time {median(first) * 1000:.2f} ms; "
        f"an empty view: {median(empty) * 1000:.2f} ms: {times:.1f} times, the first time "
        f"{median(first) / median(empty):.1f} ({'over' if over else 'at most'} {MOST_TIMES:.0f})"
    )
    return int(over)


def _seconds(ask: Callable[[str], None], address: str) -> float:
    start = process_time()
    ask(address)
    return process_time() - start


def _asking(application: Any) -> Callable[[str], None]:
    from django.test import RequestFactory

    factory = RequestFactory(headers={"host": "localhost"})
    environs = {}

    def ask(address: str) -> None:
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

    return ask


def _many_at_once() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).parent / "palermo"), "serve", "--port", str(port), "--workers", "2"]
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
        Thread(target=_client, args=(port, islice(cycle(pages), at * 37, None), until, times))
        for at in range(CLIENTS)
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

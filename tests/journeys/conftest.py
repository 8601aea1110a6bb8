"""A site as it is served, and a browser before it.

The server is the command `palermo serve` with a record of the sample documents; the browser is
Debian's Chromium. Where Chromium is missing the journeys are skipped, which `make test` says.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

REPOSITORY = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 30.0
"""Seconds for the server to answer."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that serves the sample documents, without a slash at its end."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    data = tmp_path_factory.mktemp("record")
    environ = {**os.environ, "PALERMO_DATA_DIR": str(data), "PYTHONPATH": str(REPOSITORY / "src")}
    command = [sys.executable, "-m", "palermo.commands"]
    samples = sorted(str(path) for path in (REPOSITORY / "samples").glob("20*.*"))
    subprocess.run([*command, "load", *samples], env=environ, check=True, capture_output=True)
    port = free_port()
    log = (data / "server.log").open("wb")
    server = subprocess.Popen(
        [*command, "serve", "--port", str(port), "--workers", "1", "--demonstration"],
        env=environ,
        stdout=log,
        stderr=log,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(15)
        log.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all journeys."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = launch(playwright, CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser, site: str) -> Iterator[BrowserContext]:
    """A visitor without a past, who reads English, at a table."""
    made = chromium.new_context(base_url=site, locale="en", viewport={"width": 1280, "height": 800})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails the test when it asks anybody but the site, or when its console complains."""
    trouble: list[str] = []
    made = context.new_page()
    made.on("request", lambda request: foreign(request.url, trouble))
    made.on("console", lambda said: trouble.append(said.text) if said.type == "error" else None)
    made.on("pageerror", lambda error: trouble.append(str(error)))
    yield made
    assert not trouble


def foreign(url: str, trouble: list[str]) -> None:
    """Remember a request that leaves the site."""
    if urlsplit(url).scheme != "data" and urlsplit(url).hostname != "127.0.0.1":
        trouble.append(f"asked {url}")


def launch(playwright: Playwright, executable: str) -> Browser:
    """Start the browser, without anything that it would ask of others."""
    return playwright.chromium.launch(executable_path=executable, args=QUIET)


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers; fail where it ends before, or does not within `PATIENCE`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert server.poll() is None, "the server ended"
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail("the server did not answer")

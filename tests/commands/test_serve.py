"""`palermo serve`: it says where it is, answers, keeps nothing of who asked what, and stops when told."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

SECONDS = 40
"""That a start or a stop may take on a busy machine."""


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(port: int, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A site with an empty record of its own, answering; what it prints goes to a file."""
    said = tmp_path / "said.txt"
    with said.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            _command(port, "--workers", "1"), stdout=out, stderr=out, env=_environment(tmp_path), text=True
        )
        try:
            _wait_until_it_answers(port)
            yield process, said
        finally:
            process.kill()
            process.wait()


def _command(port: int, *more: str) -> list[str]:
    return [sys.executable, "-m", "palermo.commands", "serve", "--port", str(port), *more]


def _environment(folder: Path) -> dict[str, str]:
    places = os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)])
    return {**os.environ, "PALERMO_DATA_DIR": str(folder / "data"), "PYTHONPATH": places}


def _ask(port: int, address: str, host: str = "localhost") -> tuple[int, str]:
    line = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    line.request("GET", address, headers={"Host": host})
    response = line.getresponse()
    return response.status, response.read().decode()


def _wait_until_it_answers(port: int) -> None:
    until = time.monotonic() + SECONDS
    while True:
        try:
            _ask(port, "/about")
        except OSError:
            assert time.monotonic() < until, "it never answered"
            time.sleep(0.1)
        else:
            return


def test_a_site_from_start_to_stop(
    served: tuple[subprocess.Popen[str], Path], port: int, tmp_path: Path
) -> None:
    process, said = served
    status, page = _ask(port, "/en/?q=somebody-asked-this")
    assert status == 200
    assert "nothing has been loaded yet" in page
    style = page.split('<link rel="stylesheet" href="')[1].split('"')[0]
    assert _ask(port, style)[0] == 200
    assert _ask(port, "/nothing")[0] == 404
    assert _ask(port, "/", host="evil.example.org")[0] == 400

    second = subprocess.run(
        _command(port), capture_output=True, text=True, env=_environment(tmp_path), check=False
    )
    assert second.returncode == 1
    assert f"palermo: cannot listen at 127.0.0.1, port {port}: address already in use" in second.stderr

    process.send_signal(signal.SIGTERM)
    assert process.wait(SECONDS) == 0
    assert said.read_text(encoding="utf-8").splitlines() == [
        f"Palermo is at http://127.0.0.1:{port}/   (Ctrl-C stops it)",
        "Palermo has stopped.",
    ]


def test_an_address_of_another_machine_is_refused(port: int, tmp_path: Path) -> None:
    run = subprocess.run(
        _command(port, "--host", "203.0.113.1"),
        capture_output=True,
        text=True,
        env=_environment(tmp_path),
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr.startswith("palermo: cannot listen at 203.0.113.1")


@pytest.mark.parametrize(
    ("what", "without"),
    [
        ("import palermo.commands", ("django", "palermo.web", "jinja2", "granian", "babel")),
        (
            "from palermo.project.record import open_record; open_record()",
            ("palermo.web", "jinja2", "granian", "babel", "whitenoise"),
        ),
    ],
)
def test_other_commands_start_without_the_site(tmp_path: Path, what: str, without: tuple[str, ...]) -> None:
    code = f"{what}\nimport sys\nprint([name for name in sys.modules if name.startswith({without!r})])"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=_environment(tmp_path), check=True
    )
    assert run.stdout == "[]\n"

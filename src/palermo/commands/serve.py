"""`palermo serve`: the record as a site."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Annotated

import typer

from palermo.commands.record import record, refuse

_PATIENCE = 5.0
"""Seconds that what runs beside the site has to end by itself."""


def serve(
    host: Annotated[str, typer.Option(help="The address of this machine to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port.")] = 8000,
    workers: Annotated[
        int | None, typer.Option(min=1, help="How many processes answer; one a core where nothing is said.")
    ] = None,
    demonstration: Annotated[
        bool, typer.Option("--demonstration", help="Say on every page that the documents are invented.")
    ] = False,
) -> None:
    """Serve the record as a site, until Ctrl-C or a TERM signal."""
    if find_spec("granian") is None:
        refuse("the site needs the platform: install it with  pip install 'palermo[platform]'")
    if demonstration:
        os.environ["PALERMO_DEMONSTRATION"] = "yes"
    with record():
        _answer_to(host)
        _free(host, port)
        shown = f"[{host}]" if ":" in host else host
        typer.echo(f"Palermo is at http://{shown}:{port}/   (Ctrl-C stops it)")
        with _search_kept_up():
            _run(host, port, workers or len(os.sched_getaffinity(0)))
    typer.echo("Palermo has stopped.")


def _answer_to(host: str) -> None:
    """A host that the call names is one that the site answers to."""
    from django.conf import settings

    named = f"[{host}]" if ":" in host else host
    if host not in {"0.0.0.0", "::"} and named not in settings.ALLOWED_HOSTS:  # noqa: S104
        settings.ALLOWED_HOSTS.append(named)


def _free(host: str, port: int) -> None:
    """Refuse in one line where the port is taken, or the host is none of this machine."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen()
        except OSError as error:
            refuse(f"cannot listen at {host}, port {port}: {(error.strerror or str(error)).lower()}")


@contextmanager
def _search_kept_up() -> Iterator[None]:
    """While inside, another process catches up with what is written to the record, by whomever."""
    words = [sys.executable, "-m", "palermo.commands.keeping_up", str(os.getpid())]
    process = subprocess.Popen(words)  # noqa: S603
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()


def _run(host: str, port: int, workers: int) -> None:
    """Serve until told to stop. One thread a worker: the interpreter lock makes more a hindrance."""
    from django.db import connections
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    connections.close_all()  # a worker is a fork, and may not share a connection
    Server(
        "palermo.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=1,
        http=HTTPModes.http1,
        websockets=False,
        log_level=LogLevels.error,
        log_access=False,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    ).serve()

"""A process beside the site that lets search follow the record, until the site ends."""

from __future__ import annotations

import os
import signal
import sys
from threading import Event


def main(starter: int) -> None:
    """Catch up until a TERM signal, or until the process that started this is gone."""
    from palermo.project.record import open_record

    stop = Event()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C means the site, which ends this one
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    open_record()
    from palermo.search.catching_up import keep_up

    keep_up(lambda seconds: stop.wait(seconds) or os.getppid() != starter)


if __name__ == "__main__":
    main(int(sys.argv[1]))

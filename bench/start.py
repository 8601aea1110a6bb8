"""What the command costs before it reads: `palermo read` of a small text, against a bare Python."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from bench.timing import least_seconds

ROUNDS = 5
TEXT = "Report\n\n1. The Working Group met.\n"


def main() -> int:
    """Print how many times a bare start of Python the import and the command take."""
    command = Path(sys.executable).parent / "palermo"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "small.txt")
        file.write_text(TEXT, encoding="utf-8")
        ways = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "import palermo.reading": [sys.executable, "-c", "import palermo.reading"],
            "palermo --help": [str(command), "--help"],
            "palermo read": [str(command), "read", str(file), "--to", "json"],
        }
        seconds = least_seconds([partial(_run, argv) for argv in ways.values()], ROUNDS)
    for name, value in zip(ways, seconds, strict=True):
        print(f"{name:28} {value * 1000:>7.0f} ms {value / seconds[0]:>6.1f} times a bare Python")
    return 0


def _run(argv: list[str]) -> None:
    subprocess.run(argv, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())

"""What one call of the command costs: `palermo read` of a sample, against a bare Python."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path
from time import perf_counter

from bench.timing import least_seconds

ROUNDS = 5
SAMPLES = Path(__file__).parent.parent / "samples"


def main() -> int:
    """Print how many times a bare start of Python the import and the command take."""
    command = Path(sys.executable).parent / "palermo"
    ways = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import palermo.reading": [sys.executable, "-c", "import palermo.reading"],
        "palermo --help": [str(command), "--help"],
    }
    for file in ("2031-report.zh.txt", "2031-report.en.txt"):
        ways[f"palermo read {file}"] = [str(command), "read", str(SAMPLES / file), "--to", "json"]
    seconds = least_seconds([partial(_run, argv) for argv in ways.values()], ROUNDS, clock=perf_counter)
    for name, value in zip(ways, seconds, strict=True):
        print(f"{name:34} {value * 1000:>7.0f} ms {value / seconds[0]:>6.1f} times a bare Python")
    return 0


def _run(argv: list[str]) -> None:
    subprocess.run(argv, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())

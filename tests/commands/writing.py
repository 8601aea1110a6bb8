"""Small documents, written for these tests: reports of a working group that does not exist."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ASKED = (
    "States parties should keep a public register of recruitment agencies.",
    "States parties are encouraged to consider, as appropriate, hearing survivors.",
)


def report(asked: Sequence[str] = ASKED, symbol: str = "CMAT/COP/WG.1/2041/5", day: int = 4) -> str:
    """A report as plain text; one without a symbol where that is empty."""
    masthead = [symbol, ""] if symbol else []
    lines = [
        *masthead,
        "Conference of the Parties to the Meridian Arrangement against Trafficking in Persons",
        "",
        "Distr.: General",
        "20 June 2041",
        "Original: English",
        "",
        f"Report on the meeting of the Working Group on Recruitment held in Port Meridian on {day} June 2041",
        "",
        "I. Introduction",
        "",
        "1. The Working Group on Recruitment was established by the Conference in its decision 1/3.",
        "",
        "II. Recommendations",
        "",
        "2. The Working Group adopted the recommendations set out below.",
        "",
        "A. General recommendations",
        "",
    ]
    for number, words in enumerate(asked, 1):
        lines += [f"Recommendation {number}", "", words, ""]
    return "\n".join(lines)


def write(path: Path, text: str) -> Path:
    """Write a file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path

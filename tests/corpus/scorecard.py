"""How well each language is read: `docs/developers/scorecard.md`.

`python -m tests.corpus.scorecard`, from the root of the repository with `src` and the
root on the path, prints the tables; with `write` it writes them into the page.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path
from typing import Any

from palermo.reading import read
from palermo.reading.exporting.json import to_json
from palermo.reading.languages.detect import LANGUAGES
from tests.samples.readings import GOLD, reading_of

Facts = dict[str, Any]
Tallies = dict[str, list[int]]
"""For each figure, how many were right and how many there were."""
Pair = tuple[Facts, Facts]
"""What should be read, and what is."""

PAGE = Path(__file__).parents[2] / "docs" / "developers" / "scorecard.md"
CELLS = PAGE.with_name("corpus.md").read_text(encoding="utf-8").split("## Cells that differ\n")[1]
UNLIKE = {
    tuple(cells[:4])
    for line in CELLS.splitlines()
    if len(cells := [cell.strip() for cell in line.strip("|").split("|")]) == 7
    and cells[6].startswith("texts")
}
"""Symbol, paragraph, language and field where the authentic texts themselves differ."""
FIGURES = ("found", "text", "number", "section", "strength", "addressees", "footnotes", "attendance")
ALIKE = ("found", "number", "strength", "addressees", "footnotes")
"""The figures that do not depend on words, and so can be held against another language."""


def tables(folder: Path) -> str:
    """The two tables as they stand in the page; the second is of the files in `folder`, if there are any."""
    samples = {language: _tallied(_samples(language)) for language in LANGUAGES}
    parts = [_table("Samples", FIGURES, samples)]
    if (folder / "corpus" / "unga").is_dir():
        resolutions = {language: _tallied(_resolutions(folder, language)) for language in LANGUAGES}
        parts.append(_table("Resolutions", ALIKE, resolutions))
    return "\n".join(parts)


def _table(heading: str, figures: Iterable[str], measured: dict[str, Tallies]) -> str:
    columns = tuple(figures)
    lines = [f"## {heading}", "", f"| language | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    for language, tallies in sorted(measured.items()):
        cells = [share(tallies, figure) for figure in columns]
        lines.append(f"| {language} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def share(tallies: Tallies, figure: str) -> str:
    """A figure in per cent, with one place; a dash where there was nothing to read."""
    right, all_ = tallies.get(figure, [0, 0])
    return f"{100 * right / all_:.1f}" if all_ else "—"


def _samples(language: str) -> Iterator[Pair]:
    for path, gold in GOLD.items():
        if gold["language"] == language:
            yield gold, reading_of(path)


def _resolutions(folder: Path, language: str) -> Iterator[Pair]:
    for file in sorted((folder / "corpus" / "unga").glob("*.en.xml")):
        yield _read(file), _read(file.with_name(file.name.replace(".en.", f".{language}.")))


def _read(file: Path) -> Facts:
    facts: Facts = to_json(read(file))
    return facts


def _tallied(pairs: Iterable[Pair]) -> Tallies:
    tallies: Tallies = {}
    for gold, got in pairs:
        _add(tallies, "found", *_matched(gold, got, "recommendations", lambda each: each["id"]))
        _add(tallies, "footnotes", *_matched(gold, got, "footnotes", lambda each: _plain(each["marker"])))
        _add(tallies, "attendance", *_matched(gold, got, "attendance", _participant))
        found = {each["id"]: each for each in got["recommendations"]}
        for each in gold["recommendations"]:
            if each["id"] in found:
                for figure, same in _compared(each, found[each["id"]], gold, got).items():
                    told = (got["symbol"], each["id"], got["language"], figure) in UNLIKE
                    _add(tallies, figure, int(same), 0 if told else 1)
    return tallies


def _add(tallies: Tallies, figure: str, right: int, all_: int) -> None:
    tally = tallies.setdefault(figure, [0, 0])
    tally[0] += right
    tally[1] += all_


def _matched(gold: Facts, got: Facts, field: str, key: Callable[[Facts], Hashable]) -> tuple[int, int]:
    """How many entries are in both, and how many in either."""
    expected, found = ([key(each) for each in side[field]] for side in (gold, got))
    both = sum(min(expected.count(one), found.count(one)) for one in set(expected))
    return both, len(expected) + len(found) - both


def _compared(one: Facts, other: Facts, gold: Facts, got: Facts) -> dict[str, bool]:
    return {
        "text": _dense(one["text"]) == _dense(other["text"]),
        "number": one["number"] == other["number"],
        "section": _heading(one, gold) == _heading(other, got),
        "strength": one["strength"] == other["strength"],
        "addressees": set(one["addressees"]) == set(other["addressees"]),
    }


def _participant(each: Facts) -> Hashable:
    return each["category"], each["name"], each["country"]


def _heading(each: Facts, facts: Facts) -> str:
    return next((section["heading"] for section in facts["sections"] if section["id"] == each["section"]), "")


def _plain(marker: str) -> str:
    return unicodedata.normalize("NFKC", marker)


def _dense(text: str) -> str:
    return "".join(text.split())


if __name__ == "__main__":
    made = tables(Path(os.environ.get("PALERMO_SHARED", "../shared")))
    if "write" in sys.argv[1:]:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page[: page.index("## Samples")] + made, encoding="utf-8")
    sys.stdout.write(made)

"""The form that a PDF converter leaves: wrapped lines with empty lines between them.

A page ends where the source says so, even inside a word; the notes called on it stand
there, below a rule. Pages may carry running heads, job numbers and page numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from samples.making.breaking import broken
from samples.making.inline import PAGE_END, with_calls
from samples.making.source import Block, Source

RULE = "__________________"
COLUMNS = {"zh": 72, "en": 84, "fr": 88, "es": 88, "ru": 84, "ar": 84}


@dataclass(slots=True)
class _Page:
    """What was printed, and what waits for the end of the page."""

    source: Source
    heads: bool
    text: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    number: int = 1

    @property
    def columns(self) -> int:
        return COLUMNS[self.source.facts["language"]]

    @property
    def count(self) -> int:
        return 1 + sum(PAGE_END in block.line.printed for block in self.source.blocks)

    def end(self) -> None:
        """Prints the notes that wait, and the foot and head of the page where it has them."""
        if self.notes:
            self.text.append(f"\n{RULE} \n\n")
            for marker, words in self.notes:
                self.text.append(" " + " \n".join(broken(f"{marker} {words}", self.columns + 10)) + " \n")
        if self.heads:
            symbol = self.source.facts["symbol"]
            job = "V." + symbol.split("/")[3][2:] + "-04512"
            self.text.append(f"\n{job} {self.number}/{self.count} \n\n")
            if self.number < self.count:
                self.text.append(f" \n{symbol} \n\n")
        self.notes = []
        self.number += 1


def wrapped(source: Source) -> str:
    """The document as the converter leaves it, without running heads."""
    return _printed(_Page(source, heads=False))


def wrapped_with_heads(source: Source) -> str:
    """The same with the heads and feet of its pages."""
    return _printed(_Page(source, heads=True))


def _printed(page: _Page) -> str:
    before = ""
    for block in page.source.blocks:
        page.notes += [(marker, line.text) for marker, line in block.notes]
        if block.kind == "TR":
            _row(page, block, first=before != "TR")
        elif block.kind in ("M", "T"):
            above, below = ("\n \n", "\n") if block.kind == "T" else ("", "")
            page.text.append(above + " \n".join(broken(_words(block), 60)) + " \n" + below)
        elif block.kind in "HX":
            _heading(page, block)
        else:
            _paragraph(page, block)
        before = block.kind
    if page.notes or page.heads:
        page.end()
    return "".join(page.text)


def _words(block: Block) -> str:
    return with_calls(block.line.printed)


def _heading(page: _Page, block: Block) -> None:
    if block.kind == "X":
        page.text.append(f" {block.label} \n \n {_words(block)} \n \n\n")
        return
    label = f"{block.label} " if block.label else ""
    lines = broken(label + _words(block), page.columns - 6)
    page.text.append(" \n\n " + " \n ".join(lines) + " \n \n")


def _paragraph(page: _Page, block: Block) -> None:
    if block.kind == "R":
        page.text.append(f"  {block.label} \n \n")
    indent = " " * block.depth
    label = f"{block.label} " if block.label and block.kind != "R" else ""
    lines = broken(label + _words(block), page.columns)
    ending = next((place + 1 for place, line in enumerate(lines) if PAGE_END in line), None)
    lines = [line.replace(PAGE_END, "") for line in lines]
    if ending is None:
        page.text.append(indent + "\n\n".join(lines) + " \n\n")
        return
    page.text.append(indent + "\n\n".join(lines[:ending]) + "\n")
    page.end()
    if ending < len(lines):
        page.text.append(" " + "\n\n".join(lines[ending:]) + " \n\n")


def _row(page: _Page, block: Block, *, first: bool) -> None:
    symbol, item, title = block.fields[:3]
    if first:
        upper, lower = (item[:2], item[2:]) if page.source.chinese else (*item.split(" ", 1), "")[:2]
        page.text.append(f"{symbol} \n{upper} \n{lower} {title} \n\n")
        return
    start = f"{symbol} {item} " if item else f"{symbol}  "
    lines = broken(title, page.columns - 28)
    page.text.append(start + "\n".join(lines) + " \n\n")

"""What reading PDF costs: from bytes to the full object, against PDFium's and pdfplumber's bare text.

The limits: at most 4 times PDFium's bare text at 60 and at 500 pages, at 10 pages at most
0.3 s more; at least 10 times faster than pdfplumber's bare text; 500 pages in at most 9.5
times the time of 60; less than 300 MB. The documents are samples whose pages are repeated.
"""

from __future__ import annotations

import io
import sys
from importlib import import_module
from importlib.util import find_spec
from resource import RUSAGE_SELF, getrusage

import pypdfium2

from bench.texts import REPOSITORY
from bench.timing import least_seconds
from palermo.reading import read_bytes

PAPERS = ("2032-report.en.office", "2031-report.en.browser", "2033-practices.zh.office")
PAGES = (10, 60, 500)
TIMES, MORE, GROWTH, PEAK, FASTER = 4.0, 0.3, 9.5, 300, 10.0
PLUMBED = 10
"""Pages of each document on which pdfplumber is measured."""


def main() -> int:
    """Print one line a document and number of pages; 1 where a limit is broken."""
    broken: list[str] = []
    print(f"{'document':28} {'pages':>5} {'bare, ms':>9} {'read, ms':>9} {'times':>6}")
    for name in PAPERS:
        broken += _measure(name)
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")
    if peak > PEAK:
        broken.append(f"peak memory is {peak:.0f} MB, more than {PEAK}")
    broken += _against_pdfplumber()
    for line in broken:
        print(f"over the limit: {line}", file=sys.stderr)
    return 1 if broken else 0


def _measure(name: str) -> list[str]:
    broken: list[str] = []
    seconds: dict[int, float] = {}
    for pages in PAGES:
        data = repeated(_paper(name), pages)
        ways = [lambda data=data: bare(data), lambda data=data: read_bytes(data, name)]
        least, read = least_seconds(ways, 5 if pages < PAGES[-1] else 3)
        seconds[pages] = read
        print(f"{name:28} {pages:>5} {least * 1e3:>9.0f} {read * 1e3:>9.0f} {read / least:>6.2f}")
        if read - least > MORE if pages == PAGES[0] else read > TIMES * least:
            broken.append(f"{name} at {pages} pages: {read / least:.2f} times bare text")
    growth = seconds[PAGES[2]] / seconds[PAGES[1]]
    print(f"{name:28} {PAGES[2]} pages take {growth:.2f} times as long as {PAGES[1]}")
    if growth > GROWTH:
        broken.append(f"{name}: {growth:.2f} times the time from {PAGES[1]} to {PAGES[2]} pages")
    return broken


def _against_pdfplumber() -> list[str]:
    """All documents together, at `PLUMBED` pages each; nothing where pdfplumber is not installed."""
    if find_spec("pdfplumber") is None:
        print("pdfplumber is not installed: nothing to set against it")
        return []
    files = [repeated(_paper(name), PLUMBED) for name in PAPERS]
    ways = [lambda: [read_bytes(data, "") for data in files], lambda: [plumb(data) for data in files]]
    read, plumbed = least_seconds(ways, 3)
    print(f"pdfplumber's bare text takes {plumbed / read:.1f} times as long as reading")
    return [f"{plumbed / read:.1f} times faster than pdfplumber"] if plumbed < FASTER * read else []


def _paper(name: str) -> bytes:
    return (REPOSITORY / "samples" / "paper" / f"{name}.pdf").read_bytes()


def repeated(data: bytes, pages: int) -> bytes:
    """A PDF of so many pages: those of another one, again and again."""
    source, target = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    while len(target) < pages:
        target.import_pages(source, list(range(min(len(source), pages - len(target)))))
    file = io.BytesIO()
    target.save(file)
    return file.getvalue()


def bare(data: bytes) -> int:
    """PDFium's text of all pages, page by page."""
    file = pypdfium2.PdfDocument(data)
    length = 0
    for page in file:
        text = page.get_textpage()
        length += len(text.get_text_range())
        text.close()
        page.close()
    file.close()
    return length


def plumb(data: bytes) -> int:
    """pdfplumber's text of all pages."""
    with import_module("pdfplumber").open(io.BytesIO(data)) as file:
        return sum(len(page.extract_text()) for page in file.pages)


if __name__ == "__main__":
    sys.exit(main())

"""PDF: pages to lines in reading order, with what their place and type say of them."""

from __future__ import annotations

from palermo.reading.errors import Unreadable
from palermo.reading.model import Notice, Opened
from palermo.reading.opening.pdf.columns import entries_of
from palermo.reading.opening.pdf.grids import grids_in
from palermo.reading.opening.pdf.native import File, Sheet
from palermo.reading.opening.pdf.order import bands_of
from palermo.reading.opening.pdf.pages import Page, body_size
from palermo.reading.opening.pdf.spacing import Spacing
from palermo.reading.opening.pdf.strips import strips_of
from palermo.reading.opening.pdf.writing import opened_from

PAGES = 2000
"""The most pages that a document may have."""


def open_pdf(data: bytes) -> Opened:
    """The source text of a PDF and its lines.

    The source is what a reader of the pages would type, lines in reading order,
    with a form feed behind each page. Raises `Unreadable`: `encrypted`,
    `damaged`, `no_pages`, `too_many_pages`, `empty`. Notices:
    `page_without_text` for pages that have no text layer.
    """
    file = File(data)
    try:
        if not file.count:
            raise Unreadable("no_pages", "The PDF has no pages; get it again.")
        if file.count > PAGES:
            raise Unreadable(
                "too_many_pages",
                f"The PDF has {file.count} pages, more than {PAGES}; split it into its documents.",
            )
        spacing = Spacing()
        pages = [_page(sheet, spacing) for sheet in file.pages()]
    finally:
        file.close()
    if not any(page.bands for page in pages):
        raise Unreadable(
            "no_text", "The PDF has no text layer: it is a picture of its pages; recognize its text first."
        )
    return opened_from(entries_of(pages), len(pages), body_size(pages), spacing.habit, _without_text(pages))


def _page(sheet: Sheet | None, spacing: Spacing) -> Page:
    if sheet is None:
        return Page(1.0, [], {})
    bands = bands_of(strips_of(sheet, sheet.text(), spacing))
    light = [[[strip._replace(words=()) for strip in column] for column in band] for band in bands]
    return Page(sheet.height, light, grids_in(light))


def _without_text(pages: list[Page]) -> tuple[Notice, ...]:
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.bands]
    if not empty:
        return ()
    which = f"Page {empty[0]} has" if len(empty) == 1 else f"Pages {', '.join(empty)} have"
    return (Notice("page_without_text", f"{which} no text layer: what is printed there is not read."),)

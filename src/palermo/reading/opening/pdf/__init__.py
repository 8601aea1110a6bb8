"""PDF: pages to lines in reading order, with what their place and type say of them."""

from __future__ import annotations

from palermo.reading.errors import Unreadable
from palermo.reading.model import Notice, Opened
from palermo.reading.opening.pdf.columns import entries_of
from palermo.reading.opening.pdf.grids import grids_in
from palermo.reading.opening.pdf.leftwards import runs_leftwards, strips_leftwards
from palermo.reading.opening.pdf.native import File, Sheet
from palermo.reading.opening.pdf.order import bands_of
from palermo.reading.opening.pdf.pages import Page, body_size
from palermo.reading.opening.pdf.sideways import upright
from palermo.reading.opening.pdf.spacing import Spacing
from palermo.reading.opening.pdf.strips import strips_of
from palermo.reading.opening.pdf.trust import is_unusable
from palermo.reading.opening.pdf.writing import opened_from

PAGES = 2000
"""The most pages that a document may have."""


def open_pdf(data: bytes) -> Opened:
    """The source text of a PDF and its lines; none of a page whose text layer cannot be trusted.

    The source is what a reader of the pages would type, lines in reading order,
    with a form feed behind each page. Raises `Unreadable`: `encrypted`,
    `damaged`, `no_pages`, `too_many_pages`, `empty`. Notices:
    `page_without_text` for pages that have no text layer, `text_layer_unusable` for
    pages whose text layer is none that a person could read.
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
    if not any(page.bands or page.is_unusable for page in pages):
        raise Unreadable(
            "no_text", "The PDF has no text layer: it is a picture of its pages; recognize its text first."
        )
    return opened_from(entries_of(pages), len(pages), body_size(pages), spacing.habit, _notices(pages))


def _page(sheet: Sheet | None, spacing: Spacing) -> Page:
    if sheet is None:
        return Page(1.0, [], {})
    text = sheet.text()
    if runs_leftwards(text):
        strips = strips_leftwards(sheet, text)
        text = " ".join([strip.text for strip in strips])
    else:
        strips = strips_of(sheet, text, spacing)
    if is_unusable(text):
        return Page(sheet.height, [], {}, is_unusable=True)
    straight, sideways = upright(strips, sheet.width, sheet.height)
    bands = bands_of(straight)
    for strip in strips:
        strip.words.clear()  # they are many, and have shown what they can
    return Page(sheet.height, bands, grids_in(bands), sideways=sideways)


def _notices(pages: list[Page]) -> tuple[Notice, ...]:
    empty = [number for number, page in enumerate(pages, 1) if not page.bands and not page.is_unusable]
    unusable = [number for number, page in enumerate(pages, 1) if page.is_unusable]
    notices: list[Notice] = []
    if empty:
        words = f"{_which(empty)} no text layer: what is printed there is not read."
        notices.append(Notice("page_without_text", words))
    if unusable:
        words = f"{_which(unusable)} a text layer that gives no readable words: nothing of it is read."
        notices.append(Notice("text_layer_unusable", words))
    return tuple(notices)


def _which(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Page {numbers[0]} has"
    return f"Pages {', '.join(map(str, numbers))} have"

"""A document for a browser to print: HTML in the layout of a United Nations report.

Heads and feet are boxes in the margins of the page, numbers hang, notes stand below a
rule at the end of the text, for a browser sets none at the foot of a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from samples.making.inline import ANCHOR, PAGE_END, with_calls
from samples.making.source import Block, Source

_STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm 20mm;
  @top-right { content: "%(symbol)s"; font: bold 10pt "Liberation Serif" }
  @bottom-left { content: "%(job)s"; font: 8pt "Liberation Serif" }
  @bottom-right { content: counter(page) "/" counter(pages); font: 8pt "Liberation Serif" } }
@page:first { @top-right { content: "" } @bottom-right { content: "*%(digits)s*" } }
body { font: 10.5pt/1.25 "Liberation Serif", "%(wide)s", serif; margin: 0 }
p { margin: 0 0 6pt; margin-inline-start: 18mm } p.head { margin-inline-start: 0 }
p.symbol { text-align: end; border-bottom: 1px solid; margin-inline-start: 0 }
.sides { display: flex; border-bottom: 2px solid; margin-bottom: 14pt } .sides div { width: 50%% }
.sides div:first-child p { font-weight: bold; font-size: 12pt; margin: 0 0 6pt }
h1, h2, h3, h4 { margin: 14pt 0 8pt; margin-inline-start: 18mm; break-after: avoid }
h1 { font-size: 15pt } h2 { font-size: 13pt } h3 { font-size: 11.5pt } h4 { font-size: 10.5pt }
.label { display: inline-block; width: 10mm; margin-inline-start: -10mm }
.number { display: inline-block; min-width: 9mm } p.one { margin-inline-start: 27mm; text-indent: -9mm }
p.two { margin-inline-start: 36mm; text-indent: -9mm }
p.three { margin-inline-start: 45mm; text-indent: -9mm }
p .number { text-indent: 0 } sup { font-size: 65%%; line-height: 0 }
table { border-collapse: collapse; width: 100%%; font-size: 9.5pt } thead { display: table-header-group }
td, th { border: 0.5px solid; padding: 2pt 4pt; text-align: start; vertical-align: top; font-weight: normal }
tr { break-inside: avoid }
hr { width: 30%%; margin: 16pt auto 6pt 18mm; border: none; border-top: 0.6px solid }
p.note { font-size: 8.5pt; margin-bottom: 2pt }
%(more)s"""
_FONTS = {"zh": "Noto Serif CJK SC", "ar": "Noto Naskh Arabic"}
_DEPTHS = ("one", "two", "three")


def page(source: Source, more: str = "") -> str:
    """The document as HTML; `more` are rules of style besides."""
    facts = source.facts
    job = f"V.{facts['date'][2:4]}-07781"
    style = _STYLE % {
        "symbol": facts["symbol"],
        "job": job,
        "digits": "".join(filter(str.isdigit, job)),
        "wide": _FONTS.get(facts["language"], "Noto Serif CJK SC"),
        "more": more,
    }
    title = next(place for place, block in enumerate(source.blocks) if block.kind == "T")
    body = "\n".join(
        [
            *_masthead(source.blocks[:title], facts["symbol"]),
            *_body(source.blocks[title:]),
            *_notes(source.blocks),
        ]
    )
    direction = ' dir="rtl"' if facts["language"] == "ar" else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{facts["language"]}"{direction}><meta charset="utf-8">'
        f"<title>{escape(facts['symbol'])}</title>\n<style>{style}</style>\n<body>\n{body}\n</body></html>\n"
    )


def _words(block: Block) -> str:
    words = with_calls(escape(block.line.printed), lambda marker: f"<sup>{marker}</sup>")
    return words.replace(PAGE_END, "").replace(ANCHOR, "")


def _masthead(lines: Sequence[Block], symbol: str) -> Iterator[str]:
    place = next(index for index, block in enumerate(lines) if block.line.text.startswith(symbol))
    data = [index for index, block in enumerate(lines) if block.line.text.startswith(("Distr.", "Original"))]
    first, last = (data[0], data[-1] + 1) if data else (place + 1, place + 1)
    yield from (f'<p class="head">{_words(block)}</p>' for block in lines[:place])
    yield f'<p class="symbol">{_words(lines[place])}</p>'
    sides = ("".join(f"<p>{_words(b)}</p>" for b in part) for part in (lines[place + 1 : first],))
    right = "<br>".join(_words(block) for block in lines[first:last])
    yield f'<div class="sides"><div>{"".join(sides)}</div><div>{right}</div></div>'
    yield from (f'<p class="head"><b>{_words(block)}</b></p>' for block in lines[last:])


def _body(blocks: Sequence[Block]) -> Iterator[str]:
    for is_row, group in groupby(blocks, key=lambda block: block.kind == "TR"):
        if is_row:
            yield _table(list(group))
        else:
            for block in group:
                yield from _block(block)


def _notes(blocks: Sequence[Block]) -> Iterator[str]:
    notes = [note for block in blocks for note in block.notes]
    if notes:
        yield "<hr>"
    for marker, line in notes:
        yield f'<p class="note"><sup>{escape(marker)}</sup> {escape(line.text)}</p>'


def _block(block: Block) -> Iterator[str]:
    words = _words(block)
    if block.kind == "T":
        yield f"<h1>{words}</h1>"
    elif block.kind == "M":
        yield f'<p class="head"><b>{words}</b></p>'
    elif block.kind == "H":
        label = f'<span class="label">{escape(block.label)}</span>' if block.label else ""
        level = min(block.depth + 1, 4)
        yield f"<h{level}>{label}{words}</h{level}>"
    elif block.kind == "X":
        yield f"<h2>{escape(block.label)}</h2>"
        yield f"<h2>{words}</h2>"
    elif block.kind == "R":
        yield f"<h4>{escape(block.label)}</h4>"
        yield f"<p>{words}</p>"
    else:
        depth = f' class="{_DEPTHS[min(block.depth, 3) - 1]}"' if block.kind in ("I", "A") else ""
        number = f'<span class="number">{escape(block.label)}</span> ' if block.label else ""
        yield f"<p{depth}>{number}{words}</p>"


def _table(rows: Sequence[Block]) -> str:
    def row(block: Block, cell: str) -> str:
        cells = "".join(f"<{cell}>{escape(words)}</{cell}>" for words in block.fields[:3])
        return f"<tr>{cells}</tr>"

    body = "\n".join(row(block, "td") for block in rows[1:])
    return f"<table><thead>{row(rows[0], 'th')}</thead><tbody>\n{body}</tbody></table>"

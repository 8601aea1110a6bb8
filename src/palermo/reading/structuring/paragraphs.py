"""Blocks to paragraphs: their words, their items, their spans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Item, Paragraph, Span, merged
from palermo.reading.structuring.blocks import Block
from palermo.reading.structuring.items import Labelled, Node, accepted, tree

_INLINE = re.compile(r"[(（]([a-z]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]")
_SECOND = {"(a)": "(b)", "(i)": "(ii)", "(1)": "(2)", "（a）": "（b）", "（一）": "（二）", "(一)": "(二)"}


def paragraph_of(
    block: Block, id: str, section: str | None, in_annex: bool, weaver: Weaver, marks: Sequence[Span]
) -> Paragraph:
    """The paragraph that a block holds."""
    lines = block.lines
    bodies = {index: body for index, _, body in block.labels}
    stretches = [(line.start, line.end) for line in lines]
    stretches[0] = (block.body, lines[0].end)
    labelled = _labelled(block)
    nodes = tree(labelled, len(lines)) if labelled else []
    spans = merged(span for line in lines for span in weaver.kept(line.start, line.end, marks))
    return Paragraph(
        id=id,
        number=block.label,
        section=section,
        text=weaver.weave(stretch for stretch in stretches if stretch[0] < stretch[1]),
        items=tuple(_item(node, block, bodies, weaver, marks) for node in nodes),
        spans=spans,
        labelled=block.style == "label",
        in_annex=in_annex,
    )


def _labelled(block: Block) -> list[tuple[Labelled, int, str, int]]:
    found = accepted([Labelled(index, label) for index, label, _ in block.labels])
    if len(found) == 1 and _SECOND.get(found[0][0].label, "\0") in " ".join(
        line.text for line in block.lines
    ):
        return []
    return found


def _item(node: Node, block: Block, bodies: dict[int, int], weaver: Weaver, marks: Sequence[Span]) -> Item:
    end = node.children[0].first if node.children else node.last + 1
    lines = block.lines[node.first : end]
    own = [(bodies[node.first], lines[0].end)] + [(line.start, line.end) for line in lines[1:]]
    whole = block.lines[node.first : _last(node) + 1]
    first = block.labels[0][0] if block.labels else 0
    start = block.body if node.first == first == 0 else whole[0].start
    return Item(
        label=node.label,
        text=weaver.weave(stretch for stretch in own if stretch[0] < stretch[1]),
        items=tuple(_item(child, block, bodies, weaver, marks) for child in node.children),
        spans=merged(
            span
            for index, line in enumerate(whole)
            for span in weaver.kept(start if index == 0 else line.start, line.end, marks)
        ),
    )


def _last(node: Node) -> int:
    return max([node.last, *(_last(child) for child in node.children)])

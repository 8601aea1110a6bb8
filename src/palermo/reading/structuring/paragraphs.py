"""Blocks to paragraphs: their words, their items, their spans."""

from __future__ import annotations

from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Item, Paragraph
from palermo.reading.structuring.block import Block
from palermo.reading.structuring.items import Labelled, Node, accepted, tree

_SECOND = {"(a)": "(b)", "(i)": "(ii)", "(1)": "(2)", "（a）": "（b）", "（一）": "（二）", "(一)": "(二)"}


def paragraph_of(block: Block, id: str, section: str | None, in_annex: bool, weaver: Weaver) -> Paragraph:
    """The paragraph that a block holds."""
    whole = [line[:2] for line in block.lines]
    end = whole[0][1]
    own = [(block.body, end), *whole[1:]] if block.body < end else whole[1:]
    items = _items(block, weaver) if block.labels else ()
    text, spans, labelled = weaver.weave(own), weaver.spans(whole), block.style == "label"
    return tuple.__new__(Paragraph, (id, block.label, section, text, items, spans, labelled, in_annex))


def _items(block: Block, weaver: Weaver) -> tuple[Item, ...]:
    labelled = _labelled(block)
    bodies = {index: body for index, _, body in block.labels}
    return tuple([_item(node, block, bodies, weaver) for node in tree(labelled, len(block.lines))])


def _labelled(block: Block) -> list[tuple[Labelled, int, str, int]]:
    found = accepted([Labelled(index, label, block.depths.get(index, 0)) for index, label, _ in block.labels])
    if len(found) == 1 and _SECOND.get(found[0][0].label, "\0") in " ".join(
        line.text for line in block.lines
    ):
        return []
    return found


def _item(node: Node, block: Block, bodies: dict[int, int], weaver: Weaver) -> Item:
    first = node.first
    whole = [line[:2] for line in block.lines[first : node.whole_end]]
    own = whole[: node.end - first]
    body, end = bodies[first], own[0][1]
    own[:1] = [(body, end)] if body < end else []
    if first == 0:
        whole[0] = (block.body, end)
    items = tuple([_item(child, block, bodies, weaver) for child in node.children]) if node.children else ()
    return Item(node.label, weaver.weave(own), items, weaver.spans(whole))

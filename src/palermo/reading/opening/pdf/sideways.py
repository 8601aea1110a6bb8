"""Type that does not stand upright: furniture in a margin, text where a page lies on its side."""

from __future__ import annotations

from collections.abc import Sequence

from palermo.reading.opening.pdf.strips import Strip

_FAR = 1e5
"""Points from the corner of a page that nothing printed is: farther places come from damage."""


def upright(strips: Sequence[Strip], width: float, height: float) -> tuple[list[Strip], list[Strip]]:
    """The strips of a page that are its text, and those in its margins that stand sideways.

    A page most of which stands sideways is given line by line in the order of printing,
    as if its lines stood below each other over the whole width.
    """
    seen = [strip for strip in strips if _is_on_page(strip)]
    straight = [strip for strip in seen if strip.size > 0]
    sideways = [strip._replace(size=-strip.size) for strip in seen if strip.size < 0]
    if sum(len(strip.text) for strip in sideways) <= sum(len(strip.text) for strip in straight):
        return straight, sideways
    lead = height / (len(sideways) + 1)
    return [
        strip._replace(left=0.0, right=width, hanging=0.0, first=0.0, y=height - lead * place)
        for place, strip in enumerate(sideways, 1)
    ], straight


def _is_on_page(strip: Strip) -> bool:
    return -_FAR < strip.left <= strip.right + _FAR and strip.right < _FAR and -_FAR < strip.y < _FAR

"""Which versions of a work stand, and to which the others give way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from palermo.domain.documents.choices import Part, Stage
from palermo.kernel.ordering import natural


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a work: its key, the key that it belongs to, what it is, whether it was taken out."""

    document: int
    key: str | None
    parent: str | None
    stage: Stage
    part: Part
    removed: bool = False


def standing(versions: Sequence[Version]) -> dict[int, int | None]:
    """For each version the one that is counted instead of it, or none where it stands itself.

    Once the final text is in, every draft gives way to it; a text that was
    revised gives way to its last revision, a corrigendum to what it corrects.
    What was taken out replaces nothing.
    """
    present = sorted(
        (v for v in versions if not v.removed), key=lambda v: (v.key is None, natural(v.key or ""))
    )
    finals = [v for v in present if v.stage is Stage.FINAL and v.part is Part.MAIN]
    revised = [v for v in present if v.stage is Stage.FINAL and v.part is Part.REVISION]
    final = next(iter(finals[:1] or revised[:1]), None)
    return {version.document: _instead(version, present, final) for version in versions}


def _instead(version: Version, present: Sequence[Version], final: Version | None) -> int | None:
    last = _last_revision(version, present)
    if version.stage is Stage.DRAFT and final:
        last = _last_revision(final, present)
    elif version.part is Part.CORRIGENDUM:
        corrected = next((v for v in present if v.key and v.key == version.parent), final)
        last = _last_revision(corrected, present) if corrected else version
    return None if last.document == version.document else last.document


def _last_revision(version: Version, present: Sequence[Version]) -> Version:
    """The highest revision of a version, or of the text that it is itself a revision of."""
    origin = version.parent if version.part is Part.REVISION else version.key
    if origin is None:
        return version
    line = [v for v in present if v.part is Part.REVISION and v.parent == origin]
    return line[-1] if line else version

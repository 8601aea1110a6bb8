"""Links between our own pages lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.code import REPOSITORY

PAGES = sorted(
    path.relative_to(REPOSITORY)
    for path in [
        *REPOSITORY.glob("*.md"),
        *(REPOSITORY / "docs").rglob("*.md"),
        REPOSITORY / "samples/README.md",
    ]
)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#:\s]*)(#[^)\s]+)?\)")


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {"#" + re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    here = REPOSITORY / page
    for path, anchor in LINK.findall(re.sub(r"`[^`\n]*`", "", here.read_text(encoding="utf-8"))):
        target = (here.parent / path).resolve() if path else here
        assert target.exists(), path
        assert not anchor or anchor in _anchors(target), anchor

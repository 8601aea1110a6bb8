"""Writes the samples, their rough forms and the facts beside them."""

from __future__ import annotations

import json
from pathlib import Path

from samples.making.facts import facts_of
from samples.making.forms import FORMS, printed
from samples.making.plan import PLAN
from samples.making.source import read_source

HERE = Path(__file__).resolve().parent.parent


def made(folder: Path) -> dict[str, str]:
    """The content of every file to be made, by its path below `folder`, from `folder/source`."""
    files: dict[str, str] = {}
    for name, forms in PLAN.items():
        source = read_source(folder / "source" / f"{name}.txt")
        facts = facts_of(source)
        facts["placed"] = len("".join(printed(source, "clean")[0].split()))
        facts["forms"] = {}
        for form in forms:
            ending = FORMS[form][1]
            path = f"{name}.{ending}" if form == forms[0] else f"rough/{name}.{form}.{ending}"
            files[path], anchors = printed(source, form)
            facts["forms"][path] = {"form": form, "anchors": anchors}
        files[f"gold/{name}.json"] = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
    return files


if __name__ == "__main__":
    for path, content in made(HERE).items():
        target = HERE / path
        target.parent.mkdir(exist_ok=True)
        target.write_text(content, encoding="utf-8")

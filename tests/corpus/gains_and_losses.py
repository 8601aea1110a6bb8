"""What a change of the library gained and lost on a document, as lines for a person."""

from __future__ import annotations

from typing import Any

from tests.corpus.facts import Facts


def gains_and_losses(before: Facts, after: Facts) -> list[str]:
    """One line for every difference; none where nothing changed. Recommendations come first."""
    lines = _recommendations(before["recommendations"], after["recommendations"])
    for name in {**before, **after}:
        if name == "recommendations" or before.get(name) == after.get(name):
            continue
        old, new = before.get(name), after.get(name)
        if isinstance(old, list) and isinstance(new, list):
            lines += _entries(name, old, new)
        else:
            lines.append(f"~ {name}: {old} → {new}")
    return lines


def _recommendations(before: list[Facts], after: list[Facts]) -> list[str]:
    old = {entry["id"]: entry for entry in before}
    new = {entry["id"]: entry for entry in after}
    vanished = {entry["text"]: id for id, entry in old.items() if id not in new}
    lines = []
    for id, entry in new.items():
        if id in old:
            lines += _changes(id, old[id], entry)
        elif entry["text"] in vanished:
            former = vanished.pop(entry["text"])
            lines.append(f"→ recommendation {former} moved to {id}")
            lines += _changes(id, {**old[former], "id": id}, entry)
        else:
            lines.append(f"+ recommendation {id} appeared: {entry['strength']} {entry['addressees']}")
    return lines + [f"- recommendation {id} vanished: {old[id]['strength']}" for id in vanished.values()]


def _changes(id: str, before: Facts, after: Facts) -> list[str]:
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return [f"~ recommendation {id}: {name} {before.get(name)} → {after.get(name)}" for name in names]


def _entries(name: str, before: list[Any], after: list[Any]) -> list[str]:
    gone = [f"- {name}: {entry}" for entry in before if entry not in after]
    come = [f"+ {name}: {entry}" for entry in after if entry not in before]
    return gone + come or [f"~ {name}: another order or count ({len(before)} → {len(after)})"]

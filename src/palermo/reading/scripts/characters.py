"""Classes of characters that all writing systems share."""

from __future__ import annotations

import re

FORMAT = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
"""Unicode's format characters (Cf), as ranges for a character class."""

CONTROL = "\x00-\x1f\x7f-\x9f"
"""Unicode's controls (Cc), as ranges for a character class."""

BLANK = re.compile(f"[\\s{CONTROL}{FORMAT}]+")
"""A run of characters that count as white space (reading contract, section 1)."""

_UNSEEN = re.compile(f"[{CONTROL}{FORMAT}]+")


def even(text: str) -> str:
    """A text of the same length with one form of apostrophe, hyphen and space each, to find words in.

    An Arabic vowel sign behind a space, which is a misprint, counts as a space.
    """
    return (
        text.replace(" \u064b", "  ")
        .replace("'", "’")
        .replace("\u2011", "-")
        .replace("\xa0", " ")
        .replace("\u202f", " ")
    )


def printed(text: str) -> str:
    """The characters of a text that count: no white space, no controls, no format characters."""
    dense = "".join(text.split())
    return dense if dense.isprintable() else _UNSEEN.sub("", dense)


def is_plain(text: str) -> bool:
    """Whether nothing in a text is unseen but spaces, tabs and line ends."""
    return text.replace("\n", "").replace("\t", "").isprintable()


def count_printed(text: str, plain: bool) -> int:
    """How many characters of a text count; `plain` says that it is a part of a plain one."""
    if plain:
        return len(text) - text.count(" ") - text.count("\n") - text.count("\t")
    return len(printed(text))

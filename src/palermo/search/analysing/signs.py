"""What is a letter, a word, a symbol, a run of Chinese: patterns over folded text."""

from __future__ import annotations

import re

HAN = "\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Characters of the script Han, as inside a bracket expression (Unicode, Scripts.txt)."""
ANY_HAN = re.compile(f"[{HAN}]")
_LETTER = r"[^\W_]"
_POSSESSIVE = rf"(?:['’]s(?!{_LETTER}))?"
WORD = re.compile(f"((?:(?![{HAN}]){_LETTER})+{_POSSESSIVE})")
"""Letters and digits together (`g20`, `covid`); the English `'s` goes with its word."""
PLAIN_WORD = re.compile(f"({_LETTER}+{_POSSESSIVE})")
"""The same where there is no Chinese."""
_ELIDED = rf"(?:(?<!{_LETTER})(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres)?qu)['’](?={_LETTER}))?"
ELIDED_WORD = re.compile(f"{_ELIDED}{WORD.pattern}")
"""In French the first group is the word: `l’exploitation`, `d’exploitation`, `qu’elle`."""
RUN = re.compile(rf"{_LETTER}+(?:(?:(?<=[{HAN}\d])\s+|\s+(?=[{HAN}\d])){_LETTER}+)*")
"""A stretch without a break: white space beside Chinese characters and digits does not count."""
SYMBOL = re.compile(
    r"(?<![a-z0-9/.-])[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*(?:/[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\([a-z0-9]+\))?)+"
)
"""`ctoc/cop/wg.4/2021/6`, `s/res/1373(2001)`, `a/res/s-27/2`; it is one where it has a digit."""
_DIGIT = re.compile(r"\d")


def is_symbol(words: str) -> bool:
    """Whether what has the form of a symbol is one, and not `and/or`."""
    return _DIGIT.search(words) is not None

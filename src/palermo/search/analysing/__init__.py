"""The one analyser: it makes the tokens for indexing, for asking and for marking."""

from palermo.search.analysing.tokens import Analysed, Run, Symbol, Word, analyse

EDITION = 2
"""Raised when the same text gives other tokens than before: the index is then made again."""

__all__ = ["EDITION", "Analysed", "Run", "Symbol", "Word", "analyse"]

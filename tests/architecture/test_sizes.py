"""Files and functions stay small enough to be read at one sitting."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

from tests.architecture.code import REPOSITORY, modules, tree

LONGEST_FILE = 260
LONGEST_FUNCTION = 50
MEDIAN_FILE = 110


@pytest.mark.parametrize("module", modules(), ids=str)
def test_no_file_is_too_long(module: Path) -> None:
    assert _lines(module) <= LONGEST_FILE


@pytest.mark.parametrize("module", modules(), ids=str)
def test_no_function_is_too_long(module: Path) -> None:
    functions = [node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef)]
    too_long = {node.name: _length(node) for node in functions if _length(node) > LONGEST_FUNCTION}
    assert not too_long


def test_the_median_file_is_small() -> None:
    assert median(length for length in map(_lines, modules()) if length) <= MEDIAN_FILE


def _lines(module: Path) -> int:
    return len((REPOSITORY / module).read_text(encoding="utf-8").splitlines())


def _length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1

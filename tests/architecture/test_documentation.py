"""Every setting, command, error code and notice code is documented, and nothing that is not there."""

from __future__ import annotations

import ast
import re
from importlib import import_module

import pytest
from typer.main import get_command

from palermo.commands import app
from palermo.project.environment import VARIABLES
from tests.architecture.code import REPOSITORY, modules, tree

DOCS = REPOSITORY / "docs"
COMMANDS = getattr(get_command(app), "commands")  # noqa: B009  (the type is the one of a group)


def _section(page: str, heading: str) -> str:
    """The text of a page under a heading, up to the next one of its level."""
    text = (DOCS / page).read_text(encoding="utf-8")
    level = heading.split(" ", maxsplit=1)[0]
    parts = re.split(rf"^({re.escape(level)} .+)$", text, flags=re.MULTILINE)
    found = [body for title, body in zip(parts[1::2], parts[2::2], strict=True) if title == heading]
    assert found, f"{page} has no heading “{heading}”"
    return str(found[0])


def _rows(text: str) -> set[str]:
    """The codes in the first column of the tables of a text."""
    return set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE))


def _codes_in_calls(name: str) -> set[str]:
    """The codes that calls of `name`, or of a `_name` that passes one on, give: literals or constants."""
    codes = set()
    passing_on = f"_{name.lower()}"
    for module in modules():
        within = _calls_within(tree(module), passing_on)
        for node in ast.walk(tree(module)):
            if not isinstance(node, ast.Call) or node in within:
                continue
            called = ast.unparse(node.func).rsplit(".", 1)[-1]
            if called in {name, passing_on}:
                given = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "code")]
                code = _literal(given[0], tree(module)) if given else None
                assert code or called != name, f"{module}:{node.lineno}: which code is given cannot be seen"
                codes |= {code} if code else set()
    return codes


def _literal(value: ast.expr, module: ast.Module) -> str | None:
    """The string that an expression is: written there, or given its name at the top of the module."""
    if isinstance(value, ast.Constant):
        return str(value.value)
    for node in module.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == ast.unparse(value):
            return _literal(node.value, module)
    return None


def _calls_within(module: ast.Module, function: str) -> set[ast.AST]:
    """The calls in the body of functions of that name: they pass on the code that their callers wrote."""
    functions = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]
    bodies = [node for node in functions if node.name == function]
    return {node for body in bodies for node in ast.walk(body) if isinstance(node, ast.Call)}


def _codes_of_errors() -> set[str]:
    """The codes of all classes of the platform's tree of errors."""
    for module in modules():
        if module.stem == "errors":
            import_module(".".join(module.with_suffix("").parts[1:]))
    from palermo.kernel.errors import PalermoError

    found, waiting = set(), [PalermoError]
    while waiting:
        error = waiting.pop()
        found.add(error.code)
        waiting += error.__subclasses__()
    return found - {PalermoError.code}


def test_every_reason_for_which_a_file_cannot_be_read() -> None:
    section = _section("users/messages.md", "## When a file cannot be read")
    assert _rows(section) == _codes_in_calls("Unreadable")


def test_every_error_of_the_record() -> None:
    section = _section("users/messages.md", "## When the record says no")
    assert _rows(section) == _codes_of_errors()


def test_every_notice() -> None:
    section = _section("users/messages.md", "## Notices")
    assert _rows(section) == _codes_in_calls("Notice")


def test_every_setting_with_its_default() -> None:
    page = (DOCS / "operators" / "settings.md").read_text(encoding="utf-8")
    assert _rows(page) == {variable.name for variable in VARIABLES}
    for variable in VARIABLES:
        assert f"| `{variable.name}` | `{variable.default}` |" in page


def test_every_command() -> None:
    page = (DOCS / "users" / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## `palermo ([a-z-]+)", page, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_of_a_command(name: str) -> None:
    page = (DOCS / "users" / "commands.md").read_text(encoding="utf-8")
    section = re.split(r"^## ", page.split(f"## `palermo {name}")[1], flags=re.MULTILINE)[0]
    options = {
        option for parameter in COMMANDS[name].params for option in parameter.opts if option[:2] == "--"
    }
    assert not {option for option in options if f"`{option}" not in section} - {"--help"}

"""The environment variables, and mistakes in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from palermo.project.environment import EnvironmentMistake, read_environment


def test_with_nothing_set_the_record_lies_where_the_system_keeps_data() -> None:
    environment = read_environment({"XDG_DATA_HOME": "/data"})
    assert (environment.data_dir, environment.busy_seconds) == (Path("/data/palermo"), 30.0)
    assert read_environment({}).data_dir == Path.home() / ".local/share/palermo"
    assert read_environment({"PALERMO_DATA_DIR": ""}) == read_environment({})


def test_a_folder_is_absolute_and_need_not_exist() -> None:
    assert read_environment({"PALERMO_DATA_DIR": "nowhere/yet"}).data_dir == Path.cwd() / "nowhere/yet"
    assert read_environment({"PALERMO_DATA_DIR": "~/record"}).data_dir == Path.home() / "record"


@pytest.mark.parametrize("value", ["0", "-1", "3601", "soon", "nan"])
def test_seconds_are_between_none_and_an_hour(value: str) -> None:
    with pytest.raises(EnvironmentMistake, match=r"^PALERMO_BUSY_SECONDS: "):
        read_environment({"PALERMO_BUSY_SECONDS": value})


def test_a_folder_that_is_a_file_is_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(EnvironmentMistake, match="is a file"):
        read_environment({"PALERMO_DATA_DIR": str(file)})


def test_a_slip_is_named_and_other_names_are_let_be() -> None:
    with pytest.raises(
        EnvironmentMistake, match="PALERMO_DATA_DRI is no setting: did you mean PALERMO_DATA_DIR"
    ):
        read_environment({"PALERMO_DATA_DRI": "x"})
    assert read_environment({"PALERMO_SHARED": "x"}) == read_environment({})

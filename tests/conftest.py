"""What all tests share: a record of their own, and how hard random tests try.

Django is set up only where it is installed, so that the tests of the reading
library run without it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).parent.parent

# No test may touch the record of whoever runs it.
_data_dir = Path(tempfile.mkdtemp(prefix="palermo-tests-"))
os.environ["PALERMO_DATA_DIR"] = str(_data_dir)

if find_spec("django") is not None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "palermo.project.settings"
    from django.conf import settings as django_settings

    assert django_settings.INSTALLED_APPS, "reading the settings now lets pytest-django set Django up"

_slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "test", derandomize=True, max_examples=60, deadline=None, suppress_health_check=_slow
)
settings.register_profile(
    "soak",
    derandomize=False,
    max_examples=20_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=_slow,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


def pytest_unconfigure() -> None:
    """Take away the record that the tests made."""
    shutil.rmtree(_data_dir, ignore_errors=True)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents that `PALERMO_SHARED` names; a test that needs it skips without it."""
    folder = Path(os.environ.get("PALERMO_SHARED") or "../shared")
    folder = folder if folder.is_absolute() else REPOSITORY / folder
    if not (folder / "corpus").is_dir():
        pytest.skip("no real documents here: PALERMO_SHARED names no folder that has `corpus`")
    return folder

"""Django settings: the record on SQLite, in the folder that `PALERMO_DATA_DIR` names."""

from palermo.project.environment import read_environment

ENVIRONMENT = read_environment()

INSTALLED_APPS = [
    "palermo.kernel",
    "palermo.domain.parties",
    "palermo.domain.documents",
    "palermo.domain.recommendations",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": ENVIRONMENT.data_dir / "record.sqlite3",
        "OPTIONS": {
            "timeout": ENVIRONMENT.busy_seconds,
            # A transaction takes the right to write when it begins, so that two writers wait
            # for each other instead of failing halfway.
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"

# Nothing is signed yet: no page, no session.
SECRET_KEY = "no page signs anything"

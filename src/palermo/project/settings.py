"""Django settings: the record in the folder that `PALERMO_DATA_DIR` names, and the site that shows it."""

import secrets
from pathlib import Path

from palermo.project.environment import read_environment

ENVIRONMENT = read_environment()
_SHELL = Path(__file__).parent.parent / "web" / "shell"

INSTALLED_APPS = [
    "palermo.kernel",
    "palermo.domain.parties",
    "palermo.domain.documents",
    "palermo.domain.recommendations",
    "palermo.search",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": ENVIRONMENT.data_dir / "record.sqlite3",
        # The site keeps its connection: it opens one a worker, and each has one thread.
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": ENVIRONMENT.busy_seconds,
            # A transaction takes the right to write when it begins, so that two writers wait
            # for each other instead of failing halfway.
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "UTC"

USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("ar", "العربية"),
    ("zh-hans", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
]
LOCALE_PATHS = [_SHELL / "locale"]

ROOT_URLCONF = "palermo.project.urls"
WSGI_APPLICATION = "palermo.project.wsgi.application"
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
APPEND_SLASH = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.proxies else None

# What is below the language knows in which one to speak.
MIDDLEWARE = [
    # A page without secrets may be compressed: nothing can be guessed from its length (BREACH).
    "django.middleware.gzip.GZipMiddleware",
    "palermo.web.shell.headers.SecurityHeaders",
    "django.middleware.common.CommonMiddleware",
    "palermo.web.shell.language.InterfaceLanguage",
    "palermo.web.shell.trouble.Trouble",
]

TEMPLATES = [
    {
        "BACKEND": "palermo.web.shell.engine.Engine",
        "OPTIONS": {
            "environment": "palermo.web.shell.jinja.environment",
            "context_processors": ["palermo.web.shell.context.shell"],
        },
    }
]

# No session, no cookie, no form that writes: nothing is signed that outlives a process.
SECRET_KEY = secrets.token_urlsafe(50)

# Faults go to standard error with their traceback. Nothing else is logged of a request:
# no address that was asked for, no query, no visitor.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}, "nowhere": {"class": "logging.NullHandler"}},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["nowhere"], "propagate": False},
    },
}

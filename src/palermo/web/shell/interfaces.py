"""The languages that the site itself speaks, and how each is written."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from palermo.web.shell.speaking import spoken_now


@dataclass(frozen=True, slots=True)
class Interface:
    """A language of the interface.

    `code` is ours, in addresses and `lang` attributes; `django` the one of the
    catalogue; `name` is in the language itself; `direction` is `ltr` or `rtl`.
    """

    code: str
    django: str
    name: str
    direction: str


OFFICIAL = (
    Interface("ar", "ar", "العربية", "rtl"),
    Interface("zh", "zh-hans", "中文", "ltr"),
    Interface("en", "en", "English", "ltr"),
    Interface("fr", "fr", "Français", "ltr"),
    Interface("ru", "ru", "Русский", "ltr"),
    Interface("es", "es", "Español", "ltr"),
)
"""The six official languages of the United Nations, in their order. A catalogue and a line in the
settings (`LANGUAGES`) make one of them a language of the site."""

_BY_CODE = {one.code: one for one in OFFICIAL}
_BY_DJANGO = {one.django: one for one in OFFICIAL}


def spoken() -> tuple[Interface, ...]:
    """The languages that the site speaks."""
    held = {code for code, _ in settings.LANGUAGES}
    return tuple(one for one in OFFICIAL if one.django in held)


def of_code(code: str) -> Interface | None:
    """The spoken language with this code in addresses."""
    found = _BY_CODE.get(code)
    return found if found in spoken() else None


def current() -> Interface:
    """The language in which this page is written."""
    return _BY_DJANGO.get(spoken_now(), _BY_CODE["en"])


def direction(code: str) -> str:
    """`ltr` or `rtl`, for words in an official language."""
    return _BY_CODE[code].direction if code in _BY_CODE else "auto"


def name_of(code: str) -> str:
    """The name of an official language in itself."""
    return _BY_CODE[code].name if code in _BY_CODE else code

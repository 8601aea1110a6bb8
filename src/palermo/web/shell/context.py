"""What the frame of every page needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.utils.encoding import escape_uri_path, iri_to_uri
from django.utils.translation import gettext_noop as N_

from palermo.web.shell.catalogue import is_reviewed
from palermo.web.shell.interfaces import Interface, current, spoken
from palermo.web.shell.language import PREFIX
from palermo.web.shell.links import url
from palermo.web.shell.speaking import say as _

ROOMS = (
    ("record", N_("Record")),
    ("documents", N_("Documents")),
    ("states", N_("States")),
    ("topics", N_("Topics")),
    ("about", N_("About")),
)
"""The rooms of the site by the names of their addresses, in the order of its navigation."""


@dataclass(frozen=True, slots=True)
class Room:
    """A room: its name and address; `here` is `page` where it is the one shown."""

    name: str
    address: str
    here: str


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame of one page.

    `address` is the one without a language, absolute; `others` the languages in which
    the page can be read with the address of each; `path` what was asked for, without
    language and query; `rooms` are those of the site; `demonstration` whether the documents
    are invented; `reviewed` whether a person has put a name to the words of this language.
    """

    language: Interface
    address: str
    others: tuple[tuple[Interface, str], ...]
    path: str
    rooms: tuple[Room, ...]
    demonstration: bool
    reviewed: bool


def shell(request: HttpRequest) -> dict[str, Any]:
    """The context processor: `shell` for every template."""
    path = escape_uri_path(request.path_info)
    asked = iri_to_uri(request.META.get("QUERY_STRING", ""))
    query = f"?{asked}" if asked else ""
    others = tuple((one, f"/{one.code}{path}{query}") for one in spoken())
    frame = Shell(
        language=current(),
        address=f"{_origin(request)}{path}{query}",
        others=others,
        path=request.path_info,
        rooms=tuple(_room(name, said, request.path) for name, said in ROOMS),
        demonstration=settings.ENVIRONMENT.demonstration,
        reviewed=is_reviewed(current().django),
    )
    return {"shell": frame, "fixed": bool(request.META.get(PREFIX))}


def _origin(request: HttpRequest) -> str:
    try:
        return f"{request.scheme}://{request.get_host()}"
    except DisallowedHost:
        return ""


def _room(name: str, said: str, path: str) -> Room:
    address = url(name)
    return Room(_(said), address, "page" if path == address else "")

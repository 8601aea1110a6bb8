"""Styles and scripts under names with a hash of what is in them, so that browsers may keep them for ever."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from wsgiref.types import WSGIApplication

from whitenoise.base import WhiteNoise

WEB = Path(__file__).parent.parent
_KEEP = "public, max-age=31536000, immutable"


@cache
def assets() -> dict[str, tuple[str, Path]]:
    """The address and the file of every asset, by concept and name: `shell/shell.css`."""
    found = {}
    for file in sorted(WEB.glob("*/static/*")):
        digest = sha256(file.read_bytes()).hexdigest()[:12]
        concept = file.parent.parent.name
        found[f"{concept}/{file.name}"] = (f"/static/{concept}/{file.stem}.{digest}{file.suffix}", file)
    return found


def asset(name: str) -> str:
    """The address of an asset; `KeyError` where there is none of that name."""
    return assets()[name][0]


def with_assets(application: WSGIApplication) -> WSGIApplication:
    """The application with its assets before it."""
    served = WhiteNoise(application, allow_all_origins=False, add_headers_function=_headers)
    for address, file in assets().values():
        served.add_file_to_dictionary(address, str(file))
    whole: WSGIApplication = served
    return whole


def _headers(headers: Any, _path: str, _url: str) -> None:
    headers["Cache-Control"] = _KEEP
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"

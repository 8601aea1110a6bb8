"""In which language a page speaks: the prefix of its address says so, else what the browser asks for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import get_script_prefix, set_script_prefix
from django.utils.cache import patch_vary_headers
from django.utils.encoding import escape_uri_path
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

from palermo.web.shell.interfaces import Interface, current, of_code
from palermo.web.shell.speaking import speaking

PREFIX = "palermo.prefix"
"""Where the environment of a request keeps the prefix that its address had: `zh` or nothing."""


class InterfaceLanguage:
    """Take the language off the address, and speak it.

    Within an address that begins with a language every link keeps it: the
    prefix becomes part of Django's script prefix for the time of the request.
    No cookie is read or set.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer in the language of the address, or of the browser."""
        script = get_script_prefix()
        fixed = self._take_prefix(request)
        if request.path_info != "/" and request.path_info.endswith("/"):
            return _without_slash(request)
        try:
            if fixed:
                set_script_prefix(f"{script}{fixed.code}/")
            with speaking(fixed.django if fixed else _asked_for(request)):
                response = self._get_response(request)
                response.headers.setdefault("Content-Language", current().code)
        finally:
            set_script_prefix(script)
        if not fixed:
            patch_vary_headers(response, ["Accept-Language"])
        return response

    @staticmethod
    def _take_prefix(request: HttpRequest) -> Interface | None:
        first, _, rest = request.path_info.removeprefix("/").partition("/")
        fixed = of_code(first)
        request.META[PREFIX] = fixed.code if fixed else ""
        if fixed:
            request.path_info = f"/{rest}"
        return fixed


def _asked_for(request: HttpRequest) -> str:
    """The best language of Django's that the browser asks for (RFC 9110, 12.5.4); else English."""
    for asked, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if asked == "*":
            break
        try:
            return get_supported_language_variant(asked)
        except LookupError:
            continue
    return "en"


def _without_slash(request: HttpRequest) -> HttpResponseBase:
    """Addresses end without a slash. One that begins with two would name another host."""
    path = "/" + request.path.strip("/")
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(escape_uri_path(path) + (f"?{query}" if query else ""))

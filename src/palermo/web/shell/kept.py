"""Pages that are kept as they were made, until the record or its index changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse

from palermo.kernel.memory import remembered, steady
from palermo.search.catching_up import shelf
from palermo.web.shell.interfaces import current

MOST = 200
"""Pages that a process keeps at once; then it begins anew."""


def kept(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """A view whose page follows from its whole address, the language, the record and the index alone.

    Many open the same lists; of those a page is made once. Nothing is kept but whole pages.
    """

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        key = (request.scheme, request.get_host(), request.get_full_path(), current().code)
        with steady():
            pages: dict[object, bytes] = remembered(("pages", shelf().seen()))
            content = pages.get(key)
            if content is not None:
                return HttpResponse(content)
            response = view(request)
            if response.status_code == 200:
                if len(pages) >= MOST:
                    pages.clear()
                pages[key] = response.content
            return response

    return answer

"""The list of the record, and its downloads."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from palermo.flows.export_record import Form
from palermo.flows.export_some import export_some
from palermo.web.record.asking import read_asked
from palermo.web.record.drawing import draw_rows
from palermo.web.record.drawing_filters import draw_filters
from palermo.web.record.pages import keys_asked, record_page
from palermo.web.shell.interfaces import current
from palermo.web.shell.kept import kept
from palermo.web.shell.limits import limited, limited_always
from palermo.web.shell.links import url

_TYPES = {
    Form.CSV: "text/csv; charset=utf-8",
    Form.JSONL: "application/jsonl; charset=utf-8",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_safe
@limited
@kept
def record(request: HttpRequest) -> HttpResponse:
    """One page of the list, as its address asks."""
    asked = read_asked(request.GET)
    here = url("record")
    given = {
        "page": record_page(asked),
        "here": here,
        "at": lambda number: here + asked.at(number).query(),
        "draw_rows": draw_rows,
        "draw_filters": draw_filters,
    }
    return render(request, "record/record.html", given)


@require_safe
@limited_always
def download(request: HttpRequest, form: str) -> FileResponse:
    """All that the list of this address shows, on whatever page."""
    asked = read_asked(request.GET).at(1)
    language = asked.language or current().code
    address = f"{request.scheme}://{request.get_host()}/record{asked.query()}"
    file = export_some(keys_asked(asked), Form(form), language=language, asked=address)
    return FileResponse(file, as_attachment=True, filename=f"record.{form}", content_type=_TYPES[Form(form)])

"""The addresses of the list."""

from django.urls import path, re_path

from palermo.web.record.views import download, record

urlpatterns = [
    path("record", record, name="record"),
    re_path(r"^record\.(?P<form>csv|jsonl|xlsx)$", download, name="download"),
]

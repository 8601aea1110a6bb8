"""The address of the search page."""

from django.urls import path

from palermo.web.search.views import search

urlpatterns = [path("search", search, name="search")]

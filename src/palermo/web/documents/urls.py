"""The addresses of documents. What comes first wins: a paragraph has the name of no page."""

from django.urls import path

from palermo.web.documents import views

urlpatterns = [
    path("documents", views.documents, name="documents"),
    path("d/<str:slug>", views.document, name="document"),
    path("d/<str:slug>/attendance", views.attendance, name="document-attendance"),
    path("d/<str:slug>/speakers", views.speakers, name="document-speakers"),
    path("d/<str:slug>/notices", views.notices, name="document-notices"),
    path("d/<str:slug>/original/<str:language>", views.original, name="document-original"),
    path("d/<str:slug>/<str:anchor>", views.paragraph, name="paragraph"),
    path("d/<path:asked>", views.symbol, name="symbol"),
]

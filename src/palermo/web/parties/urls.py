"""The addresses of meetings and States."""

from django.urls import path

from palermo.web.parties import views

urlpatterns = [
    path("m/<str:body>/<str:start>", views.meeting, name="meeting"),
    path("m/<str:body>/<str:start>/<str:end>", views.meeting, name="meeting-until"),
    path("s", views.states, name="states"),
    path("s/<str:code>", views.state, name="state"),
]

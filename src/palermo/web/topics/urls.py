"""The addresses of topics."""

from django.urls import path

from palermo.web.topics import views

urlpatterns = [
    path("t", views.topics, name="topics"),
    path("t/<str:id>", views.topic, name="topic"),
]

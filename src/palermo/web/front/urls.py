"""The address of the front page."""

from django.urls import path

from palermo.web.front.views import front

urlpatterns = [path("", front, name="front")]

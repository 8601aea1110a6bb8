"""The address of the front page."""

from django.urls import path

from palermo.web.front.views import about, front

urlpatterns = [path("", front, name="front"), path("about", about, name="about")]

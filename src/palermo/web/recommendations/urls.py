"""The address of a recommendation."""

from django.urls import path

from palermo.web.recommendations.views import recommendation

urlpatterns = [path("r/<str:slug>/<str:tail>", recommendation, name="recommendation")]

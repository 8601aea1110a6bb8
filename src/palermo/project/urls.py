"""The addresses of the site: each concept names its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("palermo.web.front.urls")),
    path("", include("palermo.web.recommendations.urls")),
    path("", include("palermo.web.documents.urls")),
    path("", include("palermo.web.parties.urls")),
    path("", include("palermo.web.record.urls")),
    path("", include("palermo.web.search.urls")),
    path("", include("palermo.web.topics.urls")),
]

handler400 = "palermo.web.shell.trouble.bad_request"
handler403 = "palermo.web.shell.trouble.forbidden"
handler404 = "palermo.web.shell.trouble.not_found"
handler500 = "palermo.web.shell.trouble.fault"

from django.urls import include, path

app_name = "mijn"
urlpatterns = [
    path("", include("selfservice.mijn.overzicht.urls")),
    path("plan/", include("selfservice.mijn.plan.urls")),
    path("aanvragen/", include("selfservice.mijn.aanvragen.urls")),
    path("gegevens/", include("selfservice.mijn.gegevens.urls")),
]

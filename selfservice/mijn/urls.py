from django.urls import include, path

app_name = "mijn"
urlpatterns = [
    path("", include("selfservice.mijn.overzicht.urls")),
    path("plan/pdf/", include("selfservice.mijn.papier.urls")),
    path("plan/", include("selfservice.mijn.plan.urls")),
    path("aanvragen/", include("selfservice.mijn.aanvragen.urls")),
    path("berichten/", include("selfservice.mijn.berichten.urls")),
    path("afspraken/", include("selfservice.mijn.afspraken.urls")),
    path("voorbereiding/", include("selfservice.mijn.voorbereiding.urls")),
    path("lijn/", include("selfservice.mijn.lijn.urls")),
    path("casusregisseur/", include("selfservice.mijn.regisseur.urls")),
    path("machtiging/", include("selfservice.mijn.machtiging.urls")),
    path("gegevens/", include("selfservice.mijn.gegevens.urls")),
]

from django.urls import include, path

app_name = "werkplek"
urlpatterns = [
    path("", include("selfservice.werkplek.overzicht.urls")),
    path("vraagbaak/", include("selfservice.werkplek.vraagbaak.urls")),
    path("eerste-vragen/", include("selfservice.werkplek.eerste_vragen.urls")),
    path("teruggemeld/", include("selfservice.werkplek.teruggemeld.urls")),
    path("aanvragen/", include("selfservice.werkplek.aanvragen.urls")),
    path("bezorging/", include("selfservice.werkplek.bezorging.urls")),
    path("cijfers/", include("selfservice.werkplek.cijfers.urls")),
    path("inwoners/", include("selfservice.werkplek.inwoners.urls")),
    path("casusoverleg/", include("selfservice.werkplek.overleg.urls")),
    path("afwezig/", include("selfservice.werkplek.afwezig.urls")),
    path("collegas/", include("selfservice.werkplek.collegas.urls")),
    path("dossiers/<uuid:public_id>/plan/", include("selfservice.werkplek.plannen.urls")),
    path("plan-sjablonen/", include("selfservice.werkplek.plannen.sjablonen_urls")),
    path("dossiers/", include("selfservice.werkplek.dossiers.urls")),
    path("berichten/", include("selfservice.werkplek.berichten.urls")),
    path("afspraken/", include("selfservice.werkplek.afspraken.urls")),
    path("gesprek/", include("selfservice.werkplek.gesprek.urls")),
]

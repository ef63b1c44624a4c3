from django.urls import include, path

from selfservice.werkplek.vraagbaak import checking, pinning, reporting, versions, views
from selfservice.werkplek.vraagbaak.offline import views as offline

urlpatterns = [
    path("", views.screen, name="vraagbaak"),
    path("gezocht/", views.searched, name="vraagbaak_gezocht"),
    path("vastzetten/", pinning.pin, name="vraagbaak_vastzetten"),
    path("nakijken/", checking.to_check, name="vraagbaak_nakijken"),
    path("nagekeken/", checking.check, name="vraagbaak_nagekeken"),
    path("meldingen/", reporting.listing, name="meldingen"),
    path("meldingen/gelezen/", reporting.read, name="meldingen_gelezen"),
    path("meldingen/<int:pk>/", reporting.settle, name="melding_afhandelen"),
    path("melden/<slug:slug>/", reporting.report, name="melden"),
    path("momentopname/", offline.keep, name="vraagbaak_momentopname"),
    path("offline/", offline.shell, name="vraagbaak_offline"),
    path("werker.js", offline.worker, name="vraagbaak_werker"),
    path("versies/<slug:slug>/", versions.history, name="versies"),
    path("uitwisselen/", include("selfservice.werkplek.vraagbaak.uitwisselen.urls")),
    path("cijfers/", include("selfservice.werkplek.vraagbaak.cijfers.urls")),
    path("mislukt/", include("selfservice.werkplek.vraagbaak.mislukt.urls")),
    path("vragen/", include("selfservice.werkplek.vraagbaak.vragen.urls")),
]

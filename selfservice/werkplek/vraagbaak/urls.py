from django.urls import include, path

from selfservice.werkplek.vraagbaak import checking, views

urlpatterns = [
    path("", views.screen, name="vraagbaak"),
    path("gezocht/", views.searched, name="vraagbaak_gezocht"),
    path("nakijken/", checking.to_check, name="vraagbaak_nakijken"),
    path("nagekeken/", checking.check, name="vraagbaak_nagekeken"),
    path("vragen/", include("selfservice.werkplek.vraagbaak.vragen.urls")),
]

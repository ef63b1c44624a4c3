from django.urls import path

from selfservice.mijn.overzicht import views

urlpatterns = [
    path("", views.overview, name="overview"),
    path("gezien/", views.seen, name="meldingen_gezien"),
]

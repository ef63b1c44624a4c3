from django.urls import path

from selfservice.werkplek.berichten import views

urlpatterns = [
    path("", views.listing, name="berichten"),
    path("<uuid:public_id>/", views.thread, name="gesprek_berichten"),
    path("<uuid:public_id>/gelezen/", views.read, name="berichten_gelezen"),
    path(
        "<uuid:public_id>/<uuid:message_id>/bestanden/<uuid:file_id>/",
        views.download,
        name="bericht_bestand",
    ),
]

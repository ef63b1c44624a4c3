from django.urls import path

from selfservice.mijn.berichten import views

urlpatterns = [
    path("", views.messages_page, name="berichten"),
    path("gelezen/", views.read, name="berichten_gelezen"),
    path("<uuid:message_id>/bestanden/<uuid:file_id>/", views.download, name="bericht_bestand"),
]

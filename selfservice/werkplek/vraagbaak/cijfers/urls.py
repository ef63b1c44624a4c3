from django.urls import path

from selfservice.werkplek.vraagbaak.cijfers import views

urlpatterns = [
    path("", views.show, name="vraagbaak_cijfers"),
    path("csv/", views.download, name="vraagbaak_cijfers_csv"),
]

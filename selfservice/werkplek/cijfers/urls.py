from django.urls import path

from selfservice.werkplek.cijfers import views

urlpatterns = [
    path("", views.figures, name="cijfers"),
    path("lijst/", views.download, name="cijfers_lijst"),
]

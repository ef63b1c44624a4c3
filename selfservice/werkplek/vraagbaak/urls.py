from django.urls import path

from selfservice.werkplek.vraagbaak import views

urlpatterns = [
    path("", views.screen, name="vraagbaak"),
    path("gezocht/", views.searched, name="vraagbaak_gezocht"),
]

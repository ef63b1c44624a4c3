from django.urls import path

from selfservice.werkplek.overzicht import views

urlpatterns = [path("", views.home, name="home")]

from django.urls import path

from selfservice.mijn.regisseur import views

urlpatterns = [path("", views.guide, name="guide")]

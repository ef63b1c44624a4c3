from django.urls import path

from selfservice.werkplek.gesprek import views

urlpatterns = [
    path("<uuid:public_id>/", views.agenda, name="gesprek"),
    path("<uuid:public_id>/gevoerd/", views.held, name="gesprek_gevoerd"),
]

from django.urls import path

from selfservice.werkplek.vraagbaak.uitwisselen import views

urlpatterns = [
    path("", views.index, name="uitwisselen"),
    path("uitvoeren/", views.take_out, name="uitvoeren"),
    path("invoeren/", views.bring_in, name="invoeren"),
    path("<uuid:public_id>/", views.shown, name="invoer"),
    path("<uuid:public_id>/doen/", views.carry_out, name="invoer_doen"),
]

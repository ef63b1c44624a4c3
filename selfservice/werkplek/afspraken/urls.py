from django.urls import path

from selfservice.werkplek.afspraken import views

urlpatterns = [
    path("", views.listing, name="afspraken"),
    path("nieuw/<uuid:dossier_id>/", views.new, name="afspraak_nieuw"),
    path("<uuid:public_id>/", views.detail, name="afspraak"),
    path("<uuid:public_id>/bevestigen/", views.confirm, name="afspraak_bevestigen"),
    path("<uuid:public_id>/verzetten/", views.move, name="afspraak_verzetten"),
    path("<uuid:public_id>/afzeggen/", views.cancel, name="afspraak_afzeggen"),
    path("<uuid:public_id>/afspraak.ics", views.calendar, name="afspraak_ics"),
]

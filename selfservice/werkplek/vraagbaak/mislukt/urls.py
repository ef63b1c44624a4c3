from django.urls import path

from selfservice.werkplek.vraagbaak.mislukt import acting, views

urlpatterns = [
    path("", views.listing, name="mislukt"),
    path("synoniem/", acting.synonym, name="mislukt_synoniem"),
    path("antwoord/", acting.entry, name="mislukt_antwoord"),
    path("klaar/", acting.done, name="mislukt_klaar"),
]

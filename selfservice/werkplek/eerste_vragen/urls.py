from django.urls import path

from selfservice.werkplek.eerste_vragen import dividing, views

urlpatterns = [
    path("", views.inbox, name="eerste_vragen"),
    path("<uuid:public_id>/", views.question, name="eerste_vraag"),
    path("<uuid:public_id>/oppakken/", views.take, name="eerste_vraag_oppakken"),
    path("<uuid:public_id>/afhandelen/", views.handle, name="eerste_vraag_afhandelen"),
    path("<uuid:public_id>/overdragen/", dividing.hand_over, name="eerste_vraag_overdragen"),
    path("<uuid:public_id>/teruggeven/", dividing.give_back, name="eerste_vraag_teruggeven"),
    path("<uuid:public_id>/terugnemen/", dividing.take_back, name="eerste_vraag_terugnemen"),
]

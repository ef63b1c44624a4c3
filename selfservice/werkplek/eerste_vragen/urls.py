from django.urls import path

from selfservice.werkplek.eerste_vragen import views

urlpatterns = [
    path("", views.inbox, name="eerste_vragen"),
    path("<uuid:public_id>/", views.question, name="eerste_vraag"),
    path("<uuid:public_id>/oppakken/", views.take, name="eerste_vraag_oppakken"),
    path("<uuid:public_id>/afhandelen/", views.handle, name="eerste_vraag_afhandelen"),
]

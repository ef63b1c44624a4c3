from django.urls import path

from selfservice.werkplek.collegas import actions, views

urlpatterns = [
    path("", views.listing, name="colleagues"),
    path("nieuw/", views.new, name="new_colleague"),
    path("<uuid:public_id>/", views.colleague, name="colleague"),
    path("<uuid:public_id>/code/", actions.invite, name="invite_colleague"),
    path("<uuid:public_id>/rollen/", actions.give_role, name="give_role"),
    path("<uuid:public_id>/rollen/<int:pk>/weg/", actions.end_role, name="end_role"),
    path("<uuid:public_id>/sluiten/", actions.close, name="close_colleague"),
]

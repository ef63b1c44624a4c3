from django.urls import path

from selfservice.werkplek.vraagbaak.vragen import actions, asking, views

urlpatterns = [
    path("", views.listing, name="vragen"),
    path("nieuw/", asking.new, name="vraag_nieuw"),
    path("<uuid:public_id>/", views.detail, name="vraag"),
    path("<uuid:public_id>/gelezen/", actions.read, name="vraag_gelezen"),
    path("<uuid:public_id>/uitleg/", actions.reply, name="vraag_uitleg"),
    path("<uuid:public_id>/oppakken/", actions.take, name="vraag_oppakken"),
    path("<uuid:public_id>/overdragen/", actions.hand_over, name="vraag_overdragen"),
    path("<uuid:public_id>/terugvragen/", actions.ask_back, name="vraag_terugvragen"),
    path("<uuid:public_id>/antwoord/", actions.answer, name="vraag_antwoord"),
    path("<uuid:public_id>/concept/", actions.draft, name="vraag_concept"),
    path("<uuid:public_id>/goedkeuren/", actions.approve, name="vraag_goedkeuren"),
]

from django.urls import path

from selfservice.werkplek.dossiers import actions, handover, line, opening, views

urlpatterns = [
    path("", views.listing, name="dossiers"),
    path("nieuw/", opening.new, name="new_dossier"),
    path("<uuid:public_id>/", views.detail, name="dossier"),
    path("<uuid:public_id>/casusregisseur/", actions.assign, name="assign"),
    path("<uuid:public_id>/overdragen/", handover.hand_over, name="hand_over"),
    path("<uuid:public_id>/overdragen/vragen/", handover.ask, name="ask_handover"),
    path("<uuid:public_id>/overdragen/stoppen/", handover.end, name="end_guidance"),
    path("<uuid:public_id>/lijn/", line.line, name="line"),
    path("<uuid:public_id>/uitnodigen/", actions.invite, name="invite_resident"),
    path("<uuid:public_id>/stap/<int:pk>/", actions.tick_step, name="tick_step"),
]

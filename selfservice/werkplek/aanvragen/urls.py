from django.urls import path

from selfservice.werkplek.aanvragen.views import caseload, decision, detail, queue

urlpatterns = [
    path("", queue.queue, name="aanvragen"),
    path("<uuid:public_id>/", detail.aanvraag, name="aanvraag"),
    path("<uuid:public_id>/oppakken/", detail.take, name="aanvraag_oppakken"),
    path("<uuid:public_id>/teruggeven/", detail.give_back, name="aanvraag_teruggeven"),
    path("<uuid:public_id>/besluit/", decision.decide, name="aanvraag_besluit"),
    path("<uuid:public_id>/bestanden/<uuid:file_id>/", detail.download, name="aanvraag_bestand"),
    path("<uuid:public_id>/meelezen/", caseload.read_along, name="aanvraag_meelezen"),
    path("<uuid:public_id>/doorsturen/", caseload.send_on, name="aanvraag_doorsturen"),
    path(
        "<uuid:public_id>/meelezen/bestanden/<uuid:file_id>/",
        caseload.download,
        name="aanvraag_meelezen_bestand",
    ),
]

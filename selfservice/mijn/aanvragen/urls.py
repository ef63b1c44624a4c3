from django.urls import path

from selfservice.mijn.aanvragen.views import (
    check,
    detail,
    letters,
    listing,
    screens,
    start,
    supplying,
    uploads,
)

urlpatterns = [
    path("", listing.aanvragen, name="aanvragen"),
    path("nieuw/<slug:type_slug>/", start.new, name="aanvraag_nieuw"),
    path("<uuid:public_id>/", detail.aanvraag, name="aanvraag"),
    path("<uuid:public_id>/controleren/", check.check, name="aanvraag_controleren"),
    path("<uuid:public_id>/ontvangst/", check.receipt, name="aanvraag_ontvangst"),
    path("<uuid:public_id>/aanvullen/", supplying.supply, name="aanvraag_aanvullen"),
    path("<uuid:public_id>/intrekken/", detail.withdraw, name="aanvraag_intrekken"),
    path("<uuid:public_id>/doorsturen/", detail.send_on, name="aanvraag_doorsturen"),
    path("<uuid:public_id>/verwijderen/", detail.discard, name="aanvraag_verwijderen"),
    path("<uuid:public_id>/bestanden/<uuid:file_id>/", uploads.download, name="aanvraag_bestand"),
    path(
        "<uuid:public_id>/bestanden/<uuid:file_id>/verwijderen/",
        uploads.remove,
        name="aanvraag_bestand_verwijderen",
    ),
    path("<uuid:public_id>/brief/<slug:kind>/", letters.letter, name="aanvraag_brief"),
    path("<uuid:public_id>/brief/<slug:kind>/pdf/", letters.letter_pdf, name="aanvraag_brief_pdf"),
    path("<uuid:public_id>/<slug:screen>/", screens.screen, name="aanvraag_scherm"),
]

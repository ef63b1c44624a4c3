"""Whatever shows a colleague something of a resident is logged, whatever the method (AVG 5:2)."""

import pytest

from portal.audit.models import Event
from portal.audit.purposes import Purpose
from tests.factories import correspondence as make
from tests.factories.aanvragen import picture

pytestmark = pytest.mark.django_db


def looks(dossier) -> int:
    return Event.objects.filter(name="dossier.bekeken", data_subject_id=dossier.subject).count()


def test_a_refused_message_shows_the_conversation_and_is_a_look(werkplek, dossier):
    make.from_resident(dossier)
    response = werkplek.post(f"/werkplek/berichten/{dossier.public_id}/", {"text": ""})
    assert response.status_code == 422
    assert looks(dossier) == 1


@pytest.mark.parametrize("page", ["", "verzetten/", "afzeggen/", "afspraak.ics"])
def test_every_page_of_an_appointment_is_a_look(werkplek, dossier, page):
    appointment = make.proposed(dossier)
    response = werkplek.get(f"/werkplek/afspraken/{appointment.public_id}/{page}")
    assert response.status_code == 200
    assert looks(dossier) == 1


def test_the_form_for_a_new_appointment_is_a_look(werkplek, dossier):
    assert werkplek.get(f"/werkplek/afspraken/nieuw/{dossier.public_id}/").status_code == 200
    assert looks(dossier) == 1


@pytest.mark.parametrize("sent", ["9" * 5000, "-1", "x", "²", ""])
def test_a_number_that_is_none_is_refused_with_a_sentence(mijn, werkplek, dossier, sent):
    appointment = make.proposed(dossier)
    for client, front in ((mijn, "mijn"), (werkplek, "werkplek")):
        address = f"/{front}/afspraken/{appointment.public_id}/bevestigen/"
        assert client.post(address, {"versie": sent}).status_code in (403, 409)


def test_a_file_in_a_message_is_logged_as_guidance(mijn, dossier):
    mijn.post("/mijn/berichten/", {"text": "Zie foto", "files": picture("foto.jpg")})
    event = Event.objects.get(name="bestand.bewaard")
    assert event.processing_activity_id == Purpose.GUIDANCE

"""Each filed request and each decision goes out as a signed webhook (issue 3, point 6)."""

import base64
import hashlib
from datetime import timedelta

import pytest
from django.db import transaction

from portal.audit.models import Event as LogEvent
from portal.core import clock
from selfservice.aanvragen import services as aanvragen
from selfservice.deliveries import services
from selfservice.deliveries.models import Delivery, Snapshot
from selfservice.deliveries.rules.states import State
from tests.factories.aanvragen import draft, filed, handler, picture, taken

pytestmark = pytest.mark.django_db


def sha256(file: dict) -> str:
    return hashlib.sha256(base64.b64decode(file["inhoud"])).hexdigest()


def test_what_is_filed_arrives_with_reference_and_answers(webhook):
    aanvraag = filed()
    # The message, and the receipt as a file.
    assert services.deliver_due() == 2
    [data] = webhook.of_type("aanvraag.ingediend")
    assert data["aanvraag"]["kenmerk"] == aanvraag.reference
    answers = {item["vraag"]: item["waarde"] for item in data["antwoorden"]}
    assert answers["bedrag"] == "450.00"
    assert webhook.wrong == []


def test_a_file_arrives_byte_by_byte(webhook):
    aanvraag = draft()
    question = next(q.key for q in aanvraag.reached.questions if q.kind == "upload")
    by = aanvraag.dossier.resident.user
    for name in ("bon.jpg", "bon.jpg"):
        aanvragen.attach(
            by=by, public_id=aanvraag.public_id, question=question, upload=picture(name)
        )
    aanvraag.refresh_from_db()
    aanvragen.submit(by=by, public_id=aanvraag.public_id, key=aanvraag.submit_key)
    assert services.deliver_due() == Delivery.objects.count() >= 3
    listed = {
        item["id"]: item["sha256"] for item in webhook.of_type("aanvraag.ingediend")[0]["bestanden"]
    }
    received = {
        data["bestand"]["id"]: hashlib.sha256(
            base64.b64decode(data["bestand"]["inhoud"])
        ).hexdigest()
        for data in webhook.of_type("aanvraag.bestand")
    }
    assert received == listed


def test_a_decision_arrives_after_its_filing(webhook):
    aanvraag = taken(handler_ := handler())
    webhook.answers = [(500, {}, b"")]
    services.deliver_due()
    aanvragen.decide(
        by=handler_, public_id=aanvraag.public_id, outcome="toegekend", text="U krijgt geld."
    )
    # The decision waits for the filing, which waits for its next try.
    assert services.deliver_due() == 0
    Delivery.objects.filter(state=State.WAITING).update(next_try_at=clock.now())
    services.deliver_due()
    types = [m["type"] for m in webhook.kept.values() if m["type"] != "aanvraag.bestand"]
    assert types == ["aanvraag.ingediend", "aanvraag.besloten"]
    [data] = webhook.of_type("aanvraag.besloten")
    assert data["besluit"]["uitkomst"] == "toegekend"


def test_nothing_is_written_when_filing_is_rolled_back(webhook):
    with transaction.atomic():
        filed()
        transaction.set_rollback(True)
    assert not Delivery.objects.exists()
    assert services.deliver_due() == 0


def test_without_destinations_nothing_is_kept(settings):
    settings.DELIVERIES = {}
    filed()
    assert not Snapshot.objects.exists()


def test_a_destination_may_be_for_some_types_only(webhook, settings):
    settings.DELIVERIES["zaaksysteem"]["only"] = ["loopbaanadvies"]
    filed()
    assert not Snapshot.objects.exists()


def test_a_second_submit_makes_no_second_delivery(webhook):
    aanvraag = filed()
    by = aanvraag.dossier.resident.user
    aanvragen.submit(by=by, public_id=aanvraag.public_id, key=aanvraag.submit_key)
    services.deliver_due()
    services.deliver_due()
    assert list(webhook.tries.values()) == [1, 1]


def test_the_key_stays_the_same_at_every_try(webhook):
    filed()
    webhook.answers = [(503, {}, b""), (500, {}, b""), (429, {"Retry-After": "7200"}, b"")]
    for _ in range(4):
        services.deliver_due()
        Delivery.objects.update(next_try_at=clock.now())
    assert list(webhook.tries.values()) == [4, 1]
    assert len(webhook.kept) == 2


def test_what_the_receiver_asks_to_wait_is_waited(webhook):
    filed()
    webhook.answers = [(429, {"Retry-After": "7200"}, b"")]
    services.deliver_due()
    delivery = Delivery.objects.first()
    assert delivery.reason_text == "De ontvanger is te druk en vraagt om te wachten. (antwoord 429)"
    assert delivery.next_try_at > clock.now() + timedelta(minutes=119)


def test_a_redirect_is_not_followed(webhook):
    filed()
    webhook.answers = [(302, {"Location": "http://127.0.0.1:9/"}, b"")]
    services.deliver_due()
    delivery = Delivery.objects.first()
    assert (delivery.state, delivery.reason) == (State.WAITING, "verwezen")


def test_what_is_kept_on_our_side_is_sealed(webhook):
    aanvraag = filed()
    sealed = bytes(Snapshot.objects.get().sealed)
    assert aanvraag.dossier.resident.last_name.encode() not in sealed
    assert aanvraag.reference.encode() not in sealed


def test_the_resident_sees_in_the_log_where_it_went(webhook):
    aanvraag = filed()
    services.deliver_due()
    event = LogEvent.objects.get(name="aanvraag.bezorgd")
    assert event.summary == "Uw aanvraag ging naar: Zaaksysteem."
    assert event.data_subject_id == str(aanvraag.dossier.subject)

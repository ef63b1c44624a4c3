"""Test 4: a draft keeps its version; a type that is stopped explains itself and loses nothing."""

import copy

import pytest
from django.test import Client
from django.urls import reverse

from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag, RequestType
from selfservice.aanvragen.rules.states import State
from tests.factories import aanvragen as make
from tests.helpers import login

pytestmark = pytest.mark.django_db
WHY = "De regeling stopte op 1 november. Uw sociaal team weet wat er nu wel kan."
SENTENCE = "Mijn wasmachine is kapot."


@pytest.fixture
def draft():
    draft = make.draft()
    services.attach(
        by=draft.dossier.resident.user,
        public_id=draft.public_id,
        question="bewijs",
        upload=make.picture(),
    )
    return Aanvraag.objects.with_people().get(pk=draft.pk)


@pytest.fixture
def owner(draft):
    return login(Client(), draft.dossier.resident.user)


def address(name, draft, *more):
    return reverse(f"mijn:{name}", args=[draft.public_id, *more])


def publish_without(draft, screen):
    """Publish version 2, in which a whole screen with its question is gone."""
    old = draft.version
    data = copy.deepcopy(old.definition)
    data["screens"] = [row for row in data["screens"] if row["key"] != screen]
    data["receipt"] = "De ontvangst van versie 2."
    newer = type(old).objects.create(request_type=old.request_type, number=2, definition=data)
    services.publish(version=newer)
    assert queries.version_on_offer(make.SLUG).number == 2


def send(owner, draft):
    draft.refresh_from_db()
    key = {"sleutel": str(draft.submit_key)}
    return owner.post(address("aanvraag_controleren", draft), key)


def stop(draft, **fields):
    RequestType.objects.filter(pk=draft.version.request_type_id).update(**fields)


def test_a_draft_resumes_files_and_reads_as_the_version_it_was_begun_with(owner, draft):
    publish_without(draft, "nodig")
    assert SENTENCE in owner.get(address("aanvraag_scherm", draft, "nodig")).text
    changed = owner.post(
        address("aanvraag_scherm", draft, "nodig") + "?terug=1", {"nodig": "Toch een droger."}
    )
    assert changed.url == address("aanvraag_controleren", draft)
    assert "Toch een droger." in owner.get(changed.url).text
    assert send(owner, draft).url == address("aanvraag_ontvangst", draft)
    sent = Aanvraag.objects.get(pk=draft.pk)
    assert sent.version.number == 1
    assert "versie 2" not in owner.get(address("aanvraag_ontvangst", draft)).text
    assert "Toch een droger." in owner.get(address("aanvraag", draft)).text
    desk = login(Client(), make.handler())
    assert "Toch een droger." in desk.get(reverse("werkplek:aanvraag", args=[sent.public_id])).text
    # Whoever begins now gets version 2, and is not asked it.
    begun = owner.post("/mijn/aanvragen/nieuw/bijzondere-bijstand/")
    assert begun.status_code == 302
    assert Aanvraag.objects.drafts().get().version.number == 2


def test_taken_off_offer_it_says_so_and_a_draft_may_still_be_sent(owner, draft):
    stop(draft, active=False)
    start = owner.get("/mijn/aanvragen/nieuw/bijzondere-bijstand/")
    assert start.status_code == 410
    assert "U kunt deze aanvraag nu niet beginnen." in start.text
    assert address("aanvraag", draft) in start.text
    assert owner.post("/mijn/aanvragen/nieuw/bijzondere-bijstand/").status_code == 410
    assert (
        "Daarom kunt u hem nog wel versturen."
        in owner.get(address("aanvraag_controleren", draft)).text
    )
    assert send(owner, draft).status_code == 302


def test_a_forced_stop_explains_itself_and_loses_nothing(owner, draft):
    before = (draft.answers, draft.attachments.get().file.public_id)
    stop(draft, active=False, stopped=WHY)
    for page in (
        address("aanvraag_scherm", draft, "nodig"),
        address("aanvraag_controleren", draft),
        "/mijn/aanvragen/nieuw/bijzondere-bijstand/",
    ):
        assert WHY in owner.get(page).text, page
    check = owner.get(address("aanvraag_controleren", draft)).text
    assert SENTENCE in check
    assert "Verstuur mijn aanvraag" not in check
    refused = send(owner, draft)
    assert refused.status_code == 409
    assert WHY in refused.text
    draft.refresh_from_db()
    file = draft.attachments.get().file
    assert (draft.state, draft.answers, file.public_id) == (State.DRAFT, *before)
    assert owner.get(address("aanvraag_bestand", draft, file.public_id)).status_code == 200
    assert "wasmachine" in owner.get(address("aanvraag_scherm", draft, "nodig")).text
    # When it may be sent again, it is sent as it was.
    stop(draft, active=True, stopped="")
    assert send(owner, draft).status_code == 302

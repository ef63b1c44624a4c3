"""Bad input, foreign ids and wrong roles: the right status, a sentence, and nothing lost."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from portal.accounts.roles import Role
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.states import State
from tests.factories import aanvragen as make
from tests.factories.accounts import employee
from tests.helpers import login

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return make.draft()


@pytest.fixture
def owner(draft):
    return login(Client(), draft.dossier.resident.user)


def screen(aanvraag, key, query=""):
    return reverse("mijn:aanvraag_scherm", args=[aanvraag.public_id, key]) + query


def test_errors_keep_what_was_typed_and_say_what_to_do(owner, draft):
    answer = owner.post(screen(draft, "rekening"), {"iban": "NL12 fout"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "NL12 fout" in page
    assert "Kijk het na op uw bankpas" in page
    assert "data-foutoverzicht" in page
    assert "<title>Fout:" in page


def test_stopping_halfway_keeps_what_is_there_and_asks_for_nothing(owner, draft):
    answer = owner.post(screen(draft, "kosten"), {"bedrag": "12,50", "bewaren": "1"})
    assert answer.url == "/mijn/aanvragen/"
    draft.refresh_from_db()
    assert draft.answers["bedrag"] == "12.50"
    assert draft.last_screen == "kosten"
    assert owner.get(reverse("mijn:aanvraag", args=[draft.public_id])).url == screen(
        draft, "kosten"
    )


def test_an_answer_that_opens_a_question_shows_the_same_screen_again(owner, draft):
    again = owner.post(screen(draft, "kosten"), {"bedrag": "10", "al-betaald": "ja"})
    assert again.url == screen(draft, "kosten")
    assert "Wanneer heeft u betaald?" in owner.get(again.url).content.decode()


def test_changing_from_the_check_page_leads_back_to_it(owner, draft):
    answer = owner.post(screen(draft, "nodig", "?terug=1"), {"nodig": "Een bed."})
    assert answer.url == reverse("mijn:aanvraag_controleren", args=[draft.public_id])


def test_debts_lead_to_the_page_that_explains_the_other_way(owner, draft):
    answer = owner.post(screen(draft, "waarvoor"), {"waarvoor": "schulden"}, follow=True)
    page = answer.content.decode()
    assert "Dit gaat een andere weg" in page
    assert "/eerste-vraag/?onderwerp=schulden" in page
    assert "Verstuur mijn aanvraag" not in page


def test_a_wrong_file_is_refused_and_the_good_one_kept(owner, draft):
    bad = SimpleUploadedFile("virus.exe", b"MZ" + bytes(100))
    answer = owner.post(
        screen(draft, "bewijs"), {"bestanden": [bad, make.picture()], "toevoegen": "1"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "virus.exe: Dit soort bestand kunnen wij niet openen." in page
    assert draft.attachments.count() == 1
    assert "bon.jpg" in page


def test_a_script_gets_one_answer_per_file(owner, draft):
    good = owner.post(
        screen(draft, "bewijs"),
        {"bestanden": make.picture()},
        headers={"accept": "application/json"},
    )
    assert good.json()["files"][0]["name"] == "bon.jpg"
    empty = SimpleUploadedFile("leeg.pdf", b"")
    bad = owner.post(
        screen(draft, "bewijs"), {"bestanden": empty}, headers={"accept": "application/json"}
    )
    assert bad.status_code == 422
    assert bad.json()["error"].startswith("leeg.pdf: ")
    removed = owner.post(good.json()["files"][0]["remove_url"])
    assert removed.url == screen(draft, "bewijs")
    assert not draft.attachments.exists()


def test_sending_what_is_not_complete_says_what_is_missing(owner, draft):
    Aanvraag.objects.filter(pk=draft.pk).update(answers={})
    url = reverse("mijn:aanvraag_controleren", args=[draft.public_id])
    answer = owner.post(url, {"sleutel": str(draft.submit_key)})
    assert answer.status_code == 400
    assert "Er ontbreken nog 7 antwoorden" in answer.content.decode()
    wrong = owner.post(url, {"sleutel": "onzin"})
    assert wrong.status_code in (400, 409)


@pytest.mark.parametrize("name", ["aanvraag", "aanvraag_controleren", "aanvraag_ontvangst"])
def test_foreign_and_stale_ids_are_404(owner, name):
    foreign = make.filed()
    for public_id in (foreign.public_id, uuid.uuid4()):
        assert owner.get(reverse(f"mijn:{name}", args=[public_id])).status_code == 404


def test_a_file_of_another_aanvraag_is_404_even_under_an_own_one(owner, draft):
    foreign = make.draft()
    theirs = login(Client(), foreign.dossier.resident.user)
    theirs.post(screen(foreign, "bewijs"), {"bestanden": make.picture(), "toevoegen": "1"})
    file = foreign.attachments.get().file.public_id
    for name in ("aanvraag_bestand", "aanvraag_bestand_verwijderen"):
        url = reverse(f"mijn:{name}", args=[draft.public_id, file])
        method = owner.get if name == "aanvraag_bestand" else owner.post
        assert method(url).status_code == 404
    assert owner.get(screen(draft, "bestaat-niet")).status_code == 404


def test_reading_never_changes_and_actions_need_a_post(owner, draft):
    for name in ("intrekken", "verwijderen", "doorsturen"):
        url = reverse(f"mijn:aanvraag_{name}", args=[draft.public_id])
        assert owner.get(url).status_code == 405
    owner.get(reverse("mijn:aanvraag_controleren", args=[draft.public_id]))
    draft.refresh_from_db()
    assert draft.state == State.DRAFT


def test_withdraw_and_discard(owner, draft):
    by = draft.dossier
    filed = make.filed(by)
    done = owner.post(reverse("mijn:aanvraag_intrekken", args=[filed.public_id]), follow=True)
    assert "ingetrokken" in done.content.decode()
    again = owner.post(reverse("mijn:aanvraag_intrekken", args=[filed.public_id]))
    assert again.status_code == 409


@pytest.mark.parametrize("role", [Role.SOCIAAL_TEAM, Role.REDACTEUR, Role.TEAMLEIDER])
def test_other_roles_do_not_reach_the_desk(role):
    other = login(Client(), employee(role))
    assert other.get("/werkplek/aanvragen/").status_code == 403


def test_the_desk_sees_no_draft_and_a_colleague_cannot_decide(draft):
    desk, filed = login(Client(), make.handler()), make.filed()
    assert desk.get(reverse("werkplek:aanvraag", args=[draft.public_id])).status_code == 404
    url = reverse("werkplek:aanvraag_besluit", args=[filed.public_id])
    assert desk.get(url).status_code == 302
    text = {"outcome": "toegekend", "text": "Een lange tekst.", "versturen": "1"}
    refused = desk.post(url, text)
    assert refused.status_code == 422
    assert "Een lange tekst." in refused.content.decode()
    nothing = desk.post(url, {"outcome": "", "text": ""})
    assert nothing.status_code == 422


def test_the_casusregisseur_reads_along_and_nobody_else_of_the_team():
    filed = make.filed(praten={"praten": "ja", "praten-hoe": "eerst-praten"})
    url = reverse("werkplek:aanvraag_meelezen", args=[filed.public_id])
    regisseur = login(Client(), filed.dossier.current_casusregisseur)
    assert "wil eerst praten" in regisseur.get(url).content.decode()
    other = login(Client(), employee(Role.CASUSREGISSEUR, filed.dossier.team))
    assert other.get(url).status_code == 404
    send = reverse("werkplek:aanvraag_doorsturen", args=[filed.public_id])
    assert regisseur.post(send).status_code == 302
    assert "Mijn wasmachine" in regisseur.get(url).content.decode()


def test_staff_cannot_fill_in_what_goes_on_elsewhere(client):
    make.shipped()
    dossier = make.known_resident()
    browser = login(client, dossier.current_casusregisseur)
    page = browser.get(f"/werkplek/aanvragen/namens/{dossier.public_id}/")
    offered = {value for value, _ in page.context["form"]["kind"].field.choices}
    assert "bijzondere-bijstand" in offered
    assert not offered & {"collectieve-zorgverzekering", "hulp-bij-schulden"}

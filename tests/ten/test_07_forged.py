"""Test 7: what is forged is refused or ignored, and logged; the truth in other words is not."""

import uuid
from datetime import date
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.audit.models import Event
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules import iban
from selfservice.aanvragen.rules.states import State
from tests.factories import aanvragen as make
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
NUMBER = "NL91ABNA0417164300"


@pytest.fixture
def draft():
    return make.draft()


@pytest.fixture
def owner(draft):
    return login(Client(), draft.dossier.resident.user)


def screen(draft, key):
    return reverse("mijn:aanvraag_scherm", args=[draft.public_id, key])


def refused():
    """Return what was logged as refused: pairs of kind and names."""
    rows = Event.objects.filter(name="aanvraag.geweigerd").order_by("pk")
    return [(row.details["what"], row.details["names"]) for row in rows]


def fresh(draft):
    return Aanvraag.objects.with_people().get(pk=draft.pk)


def test_changed_prefill_is_ignored_and_logged(owner, draft):
    resident = draft.dossier.resident
    forged = {"name": "Iemand Anders", "address": "Nergens 1", "email": "x@y.example"}
    page = owner.get(screen(draft, "gegevens")).text
    assert not any(f'name="{name}"' in page for name in forged)  # it never went out
    answer = owner.post(screen(draft, "gegevens"), {"gegevens-kloppen": "ja"} | forged)
    assert answer.status_code == 302
    assert refused() == [("niet-gevraagd", ["address", "email", "name"])]
    sent = services.submit(by=resident.user, public_id=draft.public_id, key=fresh(draft).submit_key)
    assert sent.known_facts["name"] == resident.name
    assert sent.known_facts["email"] == resident.email
    assert not forged.keys() & sent.answers.keys()


def test_a_hidden_question_is_ignored_and_logged(owner, draft):
    values = {"bedrag": "10", "al-betaald": "nee", "betaald-op_day": "1", "betaald-op_month": "3"}
    answer = owner.post(screen(draft, "kosten"), values | {"betaald-op_year": "2026"})
    assert answer.status_code == 302
    assert "betaald-op" not in fresh(draft).answers
    assert refused() == [
        ("niet-gevraagd", ["betaald-op_day", "betaald-op_month", "betaald-op_year"])
    ]


def test_the_upload_of_another_is_refused_and_logged(owner, draft):
    foreign = make.draft()
    theirs = services.attach(
        by=foreign.dossier.resident.user,
        public_id=foreign.public_id,
        question="bewijs",
        upload=make.picture(),
    )
    number = theirs.file.public_id
    read = reverse("mijn:aanvraag_bestand", args=[draft.public_id, number])
    remove = reverse("mijn:aanvraag_bestand_verwijderen", args=[draft.public_id, number])
    assert owner.get(read).status_code == 404
    assert owner.post(remove).status_code == 404
    # Named in the form in place of a file: no field of ours takes an id.
    owner.post(screen(draft, "bewijs"), {"bestanden": str(number), "bestand_id": str(number)})
    assert not draft.attachments.exists()
    assert foreign.attachments.count() == 1
    assert refused() == [
        ("ander-bestand", [str(number)]),
        ("ander-bestand", [str(number)]),
        ("niet-gevraagd", ["bestand_id"]),
    ]
    # The same through the address of the foreign draft itself.
    own = reverse("mijn:aanvraag_bestand", args=[foreign.public_id, number])
    assert owner.get(own).status_code == 404
    assert refused()[-1] == ("vreemde-aanvraag", [str(foreign.public_id)])


def test_a_skipped_screen_is_refused_and_logged(owner, draft):
    assert owner.post(screen(draft, "bestaat-niet"), {"x": "1"}).status_code == 404
    assert refused() == [("ander-scherm", ["bestaat-niet"])]
    # Straight from an empty draft to sending.
    begun = make.draft(draft.dossier, **dict.fromkeys(make.ANSWERS))
    check = reverse("mijn:aanvraag_controleren", args=[begun.public_id])
    answer = owner.post(check, {"sleutel": str(begun.submit_key)})
    assert answer.status_code == 400
    assert fresh(begun).state == State.DRAFT
    what, names = refused()[-1]
    assert what == "niet-compleet"
    assert {"gegevens-kloppen", "waarvoor", "nodig"} <= set(names)


def test_the_variant_of_another_gemeente_is_ignored_and_logged():
    make.shipped()
    dossier = make.known_resident()
    by, own = dossier.resident.user, dossier.resident.municipality.slug
    version = queries.version_on_offer("meedoenregeling")
    draft = services.start(by=by, dossier=dossier, version=version)
    other = next(slug for slug in ("oost-gelre", "berkelland") if slug != own)
    foreign = parse_help(version, other)
    browser = login(Client(), by)
    form = {"gegevens-kloppen": "ja", "variant": other, "gemeente": other, "municipality": other}
    address = screen(draft, "gegevens") + "?" + urlencode({"variant": other})
    assert browser.post(address, form).status_code == 302
    assert fresh(draft).variant == version.variant_for(own)
    shown = " ".join(
        browser.get(screen(draft, item.key)).text for item in fresh(draft).reached.screens
    )
    assert parse_help(version, own) in shown
    assert foreign not in shown
    assert refused() == [("niet-gevraagd", ["gemeente", "municipality", "variant"])]


def parse_help(version, slug):
    content = version.content_for(slug)
    return next(item.help for item in content.questions if item.key == "waarvoor")


def test_an_invented_number_is_no_news_and_a_flood_of_names_is_cut(owner, draft):
    assert owner.get(reverse("mijn:aanvraag", args=[uuid.uuid4()])).status_code == 404
    assert refused() == []
    flood = {f"veld{number}" + "x" * 300: "1" for number in range(200)}
    owner.post(screen(draft, "nodig"), {"nodig": "Een bed."} | flood)
    (_, names), *_ = refused()
    assert len(names) == 20
    assert max(map(len, names)) <= 50


def test_ordinary_posts_are_never_logged_as_forged(owner, draft):
    dated = {"bedrag": "10", "al-betaald": "ja", "betaald-op_day": "1", "betaald-op_month": "maart"}
    owner.post(screen(draft, "kosten"), {"bedrag": "10", "al-betaald": "ja"})
    owner.post(screen(draft, "kosten"), dated | {"betaald-op_year": "2026", "bewaren": "1"})
    owner.post(screen(draft, "bewijs"), {"bestanden": make.picture(), "toevoegen": "1"})
    assert fresh(draft).answers["betaald-op"] == date(2026, 3, 1).isoformat()
    assert refused() == []


def spellings():
    """The known number as people type it over: other capitals, other marks between."""
    marks = st.lists(st.sampled_from(["", " ", ".", "-", "\u00a0", "  "]), min_size=18, max_size=18)
    capitals = st.lists(st.booleans(), min_size=18, max_size=18)
    return st.builds(
        lambda between, large: "".join(
            (char if up else char.lower()) + mark
            for char, mark, up in zip(NUMBER, between, large, strict=True)
        ),
        marks,
        capitals,
    )


@given(spellings())
def test_a_true_account_number_is_never_refused_for_how_it_is_written(text):
    assert iban.compact(text) == NUMBER
    assert iban.is_valid(iban.compact(text))


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=spellings())
def test_true_prefill_in_other_formatting_is_kept_as_it_was(db, text):
    filed = make.filed()
    browser = login(Client(), filed.dossier.resident.user)
    draft = make.draft(filed.dossier, rekening=None)
    assert iban.grouped(NUMBER) in browser.get(screen(draft, "rekening")).text
    answer = browser.post(screen(draft, "rekening"), {"iban": text})
    assert answer.status_code == 302
    assert fresh(draft).answers["iban"] == NUMBER

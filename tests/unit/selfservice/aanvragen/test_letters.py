"""Letters: what they tell, that they are kept once with what they tell, and who may read them."""

import hashlib
from datetime import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core import clock
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Letter, RequestType, RequestTypeVersion, Sent
from selfservice.aanvragen.rules.letters import LetterKind
from selfservice.files.services import OpenedFile
from tests.factories import aanvragen as make
from tests.factories.accounts import employee
from tests.pdf_text import is_tagged_dutch, words_of

pytestmark = pytest.mark.django_db
REASON = "Een wasmachine is nodig om gezond te wonen."


@pytest.fixture
def handler():
    return make.handler()


def owner(aanvraag):
    return aanvraag.dossier.resident.user


def opened(by, aanvraag, kind=LetterKind.DECISION) -> OpenedFile:
    return services.open_letter(by=by, public_id=aanvraag.public_id, kind=kind)


def decide(handler, taken, outcome="toegekend", **grant):
    return services.decide(
        by=handler, public_id=taken.public_id, outcome=outcome, text=REASON, **grant
    )


def at(text):
    return clock.pretend(datetime.fromisoformat(text).replace(tzinfo=clock.AMSTERDAM))


def test_the_letter_tells_what_was_decided_why_how_much_and_how_to_object(handler):
    # Awb 3:45, 3:46, 6:5, 6:7 and 10:10.
    taken = make.taken(handler)
    decided = decide(
        handler,
        taken,
        amount=Decimal("1389.5"),
        granted_from=datetime(2027, 1, 1).date(),
        granted_until=datetime(2027, 12, 31).date(),
    )
    file = opened(owner(decided), decided)
    said = words_of(file.content)
    place = decided.dossier.resident.municipality.name
    until = decided.objection_until
    for words in (
        "Besluit: bijzondere bijstand",
        "U krijgt bijzondere bijstand.",
        REASON,
        "€ 1.389,50",
        "1 januari 2027 tot en met 31 december 2027",
        f"bezwaar maken tot en met {until.day} ",
        "6 weken",
        f"namens het college van burgemeester en wethouders van {place}",
        decided.reference,
        decided.dossier.resident.name,
        handler.name,
        decided.team.name,
        decided.dossier.current_casusregisseur.name,
    ):
        assert words in said, words
    assert is_tagged_dutch(file.content)
    assert (file.content_type, file.name) == ("application/pdf", f"besluit-{decided.reference}.pdf")


@pytest.mark.parametrize(
    ("outcome", "title"),
    [
        ("deels", "U krijgt voor een deel bijzondere bijstand."),
        ("afgewezen", "U krijgt geen bijzondere bijstand."),
        ("buiten_behandeling", "Wij kunnen uw aanvraag niet behandelen."),
    ],
)
def test_the_text_of_every_outcome_comes_from_the_request_type(handler, outcome, title):
    decided = decide(handler, make.taken(handler), outcome)
    said = words_of(opened(owner(decided), decided).content)
    assert title in said
    assert ("Bedrag" in said, "bezwaar maken tot en met" in said) == (False, True)


def test_a_receipt_is_there_at_once_with_reachable_answers_only():
    # AANVRAGEN.md: what is unreachable is not sent, on paper neither.
    draft = make.draft(kosten={"bedrag": "450.00", "al-betaald": "ja", "betaald-op": "2026-01-02"})
    by = owner(draft)
    services.save_answers(
        by=by, public_id=draft.public_id, screen="kosten", values={"al-betaald": "nee"}
    )
    draft.refresh_from_db()
    filed = services.submit(by=by, public_id=draft.public_id, key=draft.submit_key)
    said = words_of(opened(by, filed, LetterKind.RECEIPT).content)
    for words in (filed.reference, "€ 450,00", "Mijn wasmachine is kapot.", "uiterlijk"):
        assert words in said, words
    assert "2 januari 2026" not in said
    assert "Wanneer heeft u betaald?" not in said


def test_a_second_try_to_send_makes_no_second_receipt():
    draft = make.draft()
    for _ in range(3):
        services.submit(by=owner(draft), public_id=draft.public_id, key=draft.submit_key)
    assert Letter.objects.count() == 1


@pytest.mark.parametrize(
    ("moment", "day", "until"),
    [
        ("2026-11-03T23:30", "3 november 2026", "15 december 2026"),
        ("2026-11-04T00:30", "4 november 2026", "16 december 2026"),
        # Both changes of the clock and a leap day.
        ("2026-03-29T00:30", "29 maart 2026", "11 mei 2026"),
        ("2026-10-25T23:30", "25 oktober 2026", "7 december 2026"),
        ("2028-02-29T23:30", "29 februari 2028", "11 april 2028"),
    ],
)
def test_the_dates_are_those_of_amsterdam_around_midnight(handler, moment, day, until):
    # AANVRAGEN.md test 8; the last day to object: six weeks, Awb 6:7 and Algemene termijnenwet 1.
    with at(moment):
        decided = decide(handler, make.taken(handler))
    said = words_of(opened(owner(decided), decided).content)
    assert f"Datum: {day}" in said
    assert f"tot en met {until}" in said


def test_a_letter_is_of_the_version_it_was_asked_with(handler):
    taken = make.taken(handler)
    kind = RequestType.objects.get(slug=make.SLUG)
    newer = RequestTypeVersion(request_type=kind, number=99, definition=taken.version.definition)
    newer.definition = {**newer.definition, "decisions": dict.fromkeys(
        newer.definition["decisions"], "Nieuwe tekst."
    )}  # fmt: skip
    newer.save()
    services.publish(version=newer)
    said = words_of(opened(owner(taken), decide(handler, taken)).content)
    assert "U krijgt bijzondere bijstand." in said
    assert "Nieuwe tekst." not in said


def test_it_is_kept_once_with_its_hash_and_never_changed(handler):
    decided = decide(handler, make.taken(handler))
    letter = queries.letters_of(decided)[1]
    content = opened(owner(decided), decided).content
    assert letter.file.sha256 == hashlib.sha256(content).hexdigest()
    assert letter.file.dossier_id == decided.dossier_id
    for change in (letter.save, letter.delete, Letter.objects.all().delete):
        with pytest.raises(Sent):
            change()
    with pytest.raises(Sent):
        Letter.objects.update(content={})


def test_a_decision_that_is_rolled_back_leaves_no_letter(handler):
    taken = make.taken(handler)
    with transaction.atomic():
        decide(handler, taken)
        transaction.set_rollback(True)
    assert [letter.kind for letter in queries.letters_of(taken)] == ["ontvangst"]


def test_a_proposal_has_no_letter_until_a_second_person_confirms(handler):
    taken = make.taken(handler)
    region = taken.dossier.resident.municipality.region
    region.second_person_above = Decimal(1000)
    region.save()
    decide(handler, taken, amount=Decimal(2000))
    assert not Letter.objects.filter(kind="besluit").exists()
    second = make.handler()
    done = services.confirm(by=second, public_id=taken.public_id)
    assert (done.granted, done.decided_by) == (Decimal(2000), handler)
    assert "€ 2.000,00" in words_of(opened(owner(done), done).content)


def test_every_look_is_logged_and_a_stranger_finds_nothing(handler):
    decided = decide(handler, make.taken(handler))
    before = Event.objects.count()
    opened(handler, decided)
    services.read_letter(by=owner(decided), public_id=decided.public_id, kind="besluit")
    names = list(Event.objects.order_by("pk").values_list("name", flat=True))[before:]
    assert names == ["bestand.bekeken", "brief.bekeken"]
    opened(decided.dossier.current_casusregisseur, decided)
    for stranger in (make.known_resident().resident.user, employee(Role.REDACTEUR),
                     employee(Role.SOCIAAL_TEAM)):  # fmt: skip
        with pytest.raises(ObjectDoesNotExist):
            opened(stranger, decided)
    with pytest.raises(ObjectDoesNotExist):
        opened(owner(decided), decided, "antwoord")


def asked_of(slug, **screens):
    """File a shipped type that promises an answer."""
    make.shipped()
    dossier = make.known_resident()
    by = dossier.resident.user
    draft = services.start(by=by, dossier=dossier, version=queries.version_on_offer(slug))
    for screen, values in screens.items():
        services.save_answers(by=by, public_id=draft.public_id, screen=screen, values=values)
    draft.refresh_from_db()
    return services.submit(by=by, public_id=draft.public_id, key=draft.submit_key)


def test_an_answer_is_no_decision_and_cannot_be_objected_to():
    # Awb 1:3 and 7:1: only a decision. Words: besluit stands nowhere.
    filed = asked_of(
        "vraag-over-mijn-plan",
        vraag={"soort": "anders", "vraag": "Mag het later?", "hoe": "schrijven"},
    )
    by = filed.dossier.current_casusregisseur
    done = services.answer(by=by, public_id=filed.public_id, text="Ja, dat mag.")
    assert (done.objection_until, done.outcome) == (None, "toegekend")
    said = words_of(opened(owner(done), done, LetterKind.ANSWER).content)
    assert "Ja, dat mag." in said
    assert "Antwoord: vraag over mijn plan" in said
    for word in ("besluit", "bezwaar", "college"):
        assert word not in said.lower(), word
    summary = queries.summary_of(done)
    assert (summary.badge, summary.turn.due) == ("Beantwoord", None)


def test_odd_signs_never_keep_anybody_from_filing():
    draft = make.draft(nodig={"nodig": "Emoji \U0001f600, \u202eomgekeerd, \x07bel, #let x = 1"})
    filed = services.submit(by=owner(draft), public_id=draft.public_id, key=draft.submit_key)
    assert filed.reference in words_of(opened(owner(filed), filed, LetterKind.RECEIPT).content)

"""Test 3: what is not asked appears nowhere, and comes back in the wizard only."""

import json
from datetime import date
from io import BytesIO

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from portal.core import clock
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.forms import initial_of
from selfservice.aanvragen.models import Aanvraag, Attachment, RequestType, RequestTypeVersion
from selfservice.aanvragen.rules.letters import LetterKind
from selfservice.aanvragen.rules.questions import Kind
from selfservice.deliveries.models import Snapshot
from selfservice.files import services as files
from selfservice.files.models import PrivateFile
from tests.factories import aanvragen as make
from tests.factories.aanvragen import draft, known_resident, picture, shipped
from tests.helpers import login
from tests.unit.selfservice.aanvragen.rules.strategies import as_data, filled_in

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
OUTSIDE = {"archief": {"adapter": "map", "label": "Archief", "folder": "nergens"}}
numbers = iter(range(1, 10_000))


def in_database(dossier, definition, answers):
    """Return a draft of a random type, hidden answers and hidden files included."""
    data = as_data(definition)
    for screen in data["screens"]:
        for row in screen["questions"]:
            row["required"] = False
    kind = RequestType.objects.create(slug=f"soort-{next(numbers)}", title="Soort")
    version = RequestTypeVersion.objects.create(
        request_type=kind, number=1, definition=data, published_at=clock.now()
    )
    mine = Aanvraag.objects.create(dossier=dossier, version=version, answers=answers)
    for question in definition.questions:
        if question.kind == Kind.UPLOAD:
            upload = files.check(picture(f"{question.key}.jpg", size=(8, 8)))
            file = files.store(by=dossier.resident.user, dossier=dossier, upload=upload)
            Attachment.objects.create(aanvraag=mine, file=file, question=question.key)
    return Aanvraag.objects.with_people().get(pk=mine.pk)


def pages(client, mine):
    """Return the text of every page that shows the aanvraag to its resident."""
    start = f"/mijn/aanvragen/{mine.public_id}/"
    names = ["controleren/"] if mine.is_draft else ["", "ontvangst/"]
    return " ".join(client.get(start + name, follow=True).text for name in names)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(pair=filled_in())
def test_an_unreachable_question_appears_in_no_output(db, pair):
    definition, answers = pair
    shipped()
    dossier = known_resident()
    client = login(Client(), dossier.resident.user)
    mine = in_database(dossier, definition, answers)
    reached = mine.reached.keys
    hidden = {question.key for question in definition.questions} - reached
    if not reached:
        return
    check_rows_and_pages(client, mine, hidden)
    with override_settings(DELIVERIES=OUTSIDE):
        services.submit(by=dossier.resident.user, public_id=mine.public_id, key=mine.submit_key)
    sent = Aanvraag.objects.with_people().get(pk=mine.pk)
    check_rows_and_pages(client, sent, hidden)
    check_what_colleagues_get(sent, hidden)
    assert not hidden & set(sent.answers)
    assert not hidden & set(json.loads(json.dumps(sent.answers)))
    assert not hidden & {item.question for item in sent.attachments.all()}
    assert not {f"{key}.jpg" for key in hidden} & {
        file.name for file in PrivateFile.objects.filter(dossier=dossier)
    }


def check_rows_and_pages(client, mine, hidden):
    rows = queries.answer_rows(mine, queries.attachments_of(mine))
    assert not hidden & {row.question for row in rows}
    shown = pages(client, mine)
    for key in hidden:
        assert f"Vraag {key}" not in shown
        assert f"{key}.jpg" not in shown


def check_what_colleagues_get(sent, hidden):
    """Desk, reading along, the list that is taken along: nothing of what is hidden."""
    handler = make.handler()
    regisseur = sent.dossier.current_casusregisseur
    texts = [
        login(Client(), handler).get(reverse("werkplek:aanvraag", args=[sent.public_id])).text,
        login(Client(), regisseur)
        .get(reverse("werkplek:aanvraag_meelezen", args=[sent.public_id]))
        .text,
        services.export(by=handler, wanted=queries.Wanted())[0],
        json.dumps(Snapshot.objects.get(subject=sent.public_id).payload, ensure_ascii=False),
        receipt_of(sent),
    ]
    assert all(sent.reference in text for text in texts)
    for key in hidden:
        assert not [text for text in texts if f"Vraag {key}" in text or f"{key}.jpg" in text]


def receipt_of(sent):
    """Return the text of the PDF that the resident gets."""
    opened = services.open_letter(
        by=sent.dossier.resident.user, public_id=sent.public_id, kind=LetterKind.RECEIPT
    )
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(opened.content)).pages)


def test_show_hide_show_brings_the_answer_back_in_the_wizard_only():
    mine = draft(kosten={"bedrag": "50.00", "al-betaald": "ja", "betaald-op": date(2026, 3, 1)})
    by = mine.dossier.resident.user

    def paid(value):
        services.save_answers(
            by=by, public_id=mine.public_id, screen="kosten", values={"al-betaald": value}
        )
        found = Aanvraag.objects.with_people().get(pk=mine.pk)
        return found, {row.question for row in queries.answer_rows(found, [])}

    hidden, rows = paid("nee")
    assert "betaald-op" not in rows
    assert "betaald-op" in hidden.answers  # kept in the draft, for the wizard
    back, rows = paid("ja")
    assert "betaald-op" in rows
    screen = back.reached.screen("kosten")
    assert initial_of(screen, back.answers)["betaald-op"] == "2026-03-01"
    hidden, _ = paid("nee")
    sent = services.submit(by=by, public_id=mine.public_id, key=hidden.submit_key)
    assert "betaald-op" not in sent.answers


def test_files_of_a_hidden_question_come_back_and_are_gone_once_filed():
    shipped()
    dossier = known_resident()
    by = dossier.resident.user
    version = queries.version_on_offer("individuele-inkomenstoeslag")
    mine = services.start(by=by, dossier=dossier, version=version)

    def income(value):
        services.save_answers(
            by=by,
            public_id=mine.public_id,
            screen="inkomen",
            values={"inkomen": value, "inkomen-uitleg": "Loon.", "laag-sinds": "2024-01-01"},
        )
        found = Aanvraag.objects.with_people().get(pk=mine.pk)
        rows = queries.answer_rows(found, queries.attachments_of(found))
        return found, [item.file.name for row in rows for item in row.files]

    income("loon")
    services.attach(by=by, public_id=mine.public_id, question="bewijs", upload=picture())
    assert income("uitkering")[1] == []
    assert income("loon")[1] == ["bon.jpg"]
    rest = {
        "gegevens": {"gegevens-kloppen": "ja"},
        "thuis": {"partner": "nee"},
        "rekening": {"iban": "NL91ABNA0417164300"},
        "praten": {"praten": "nee"},
    }
    for screen, values in rest.items():
        services.save_answers(by=by, public_id=mine.public_id, screen=screen, values=values)
    last, _ = income("uitkering")
    services.submit(by=by, public_id=mine.public_id, key=last.submit_key)
    assert not mine.attachments.exists()
    # What is left in the dossier is the receipt, a letter of ours.
    assert not PrivateFile.objects.filter(dossier=dossier, letter=None).exists()

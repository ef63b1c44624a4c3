"""What goes out is as docs/delivery.md says, and its dates are days in the Netherlands (test 8)."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from jsonschema import Draft202012Validator

from portal.core import clock
from selfservice import deliveries as room
from selfservice.aanvragen import queries as aanvragen_queries
from selfservice.aanvragen import services as aanvragen
from selfservice.aanvragen.rules.answers import in_words
from selfservice.deliveries import services
from selfservice.deliveries.models import Snapshot
from selfservice.files import services as files
from tests.architecture.source import ROOT
from tests.factories.aanvragen import (
    draft,
    filed,
    filed_with_files,
    handler,
    known_resident,
    picture,
)
from tests.integration.deliveries.conftest import to_webhook, to_zgw
from tests.receivers.server import serving
from tests.receivers.webhook import WebhookReceiver
from tests.receivers.zgw import ZgwReceiver

pytestmark = pytest.mark.django_db

SCHEMA = Path(room.__path__[0]) / "shipped" / "aanvraag-v1.schema.json"
VALIDATOR = Draft202012Validator(
    json.loads(SCHEMA.read_text("utf-8")), format_checker=Draft202012Validator.FORMAT_CHECKER
)
# Moments in UTC, with the Dutch day they belong to.
MOMENTS = {
    "23:30 in winter": (datetime(2026, 1, 15, 22, 30, tzinfo=UTC), "2026-01-15"),
    "00:30 in winter": (datetime(2026, 1, 15, 23, 30, tzinfo=UTC), "2026-01-16"),
    "23:30 in summer": (datetime(2026, 7, 15, 21, 30, tzinfo=UTC), "2026-07-15"),
    "00:30 in summer": (datetime(2026, 7, 15, 22, 30, tzinfo=UTC), "2026-07-16"),
    "before the clock goes forward": (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), "2026-03-29"),
    "as the clock goes forward": (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29"),
    "late on that day": (datetime(2026, 3, 29, 21, 30, tzinfo=UTC), "2026-03-29"),
    "first 02:30 of the long night": (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "2026-10-25"),
    "second 02:30 of the long night": (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "2026-10-25"),
    "late on the long day": (datetime(2026, 10, 25, 22, 30, tzinfo=UTC), "2026-10-25"),
    "29 February, 00:30": (datetime(2028, 2, 28, 23, 30, tzinfo=UTC), "2028-02-29"),
    "29 February, 23:30": (datetime(2028, 2, 29, 22, 30, tzinfo=UTC), "2028-02-29"),
    "New Year, 00:30": (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "2027-01-01"),
}


def problems(payload: dict[str, Any]) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(payload)]


def test_the_schema_is_a_schema_and_refuses():
    Draft202012Validator.check_schema(VALIDATOR.schema)
    assert problems({"versie": 2})
    assert problems({"gebeurd_op": "2026-02-30"})


def test_every_event_follows_the_schema(webhook):
    decided, withdrawn, by = filed_with_files(2), filed(known_resident()), handler()
    aanvragen.add_later(
        by=decided.dossier.resident.user, public_id=decided.public_id, upload=picture()
    )
    aanvragen.take(by=by, public_id=decided.public_id)
    aanvragen.decide(by=by, public_id=decided.public_id, outcome="toegekend", text="U krijgt geld.")
    aanvragen.withdraw(by=withdrawn.dossier.resident.user, public_id=withdrawn.public_id)
    payloads = [snapshot.payload for snapshot in Snapshot.objects.all()]
    assert {payload["gebeurtenis"] for payload in payloads} == {
        "aanvraag.ingediend", "aanvraag.aangevuld", "aanvraag.besloten", "aanvraag.ingetrokken",
    }  # fmt: skip
    assert [problems(payload) for payload in payloads] == [[]] * 5
    sent = {file["herkomst"] for payload in payloads for file in payload["bestanden"]}
    assert sent == {"vraag", "nagestuurd", "brief"}


def test_an_answer_that_is_hidden_does_not_go_out(webhook):
    """Show, answer, hide: only the wizard still knows it (test 3)."""
    aanvraag = draft(kosten={"bedrag": "450.00", "al-betaald": "ja", "betaald-op": "2026-01-02"})
    by = aanvraag.dossier.resident.user
    values = {"bedrag": "450.00", "al-betaald": "nee"}
    aanvragen.save_answers(by=by, public_id=aanvraag.public_id, screen="kosten", values=values)
    aanvraag.refresh_from_db()
    aanvragen.submit(by=by, public_id=aanvraag.public_id, key=aanvraag.submit_key)
    asked = [item["vraag"] for item in Snapshot.objects.get().payload["antwoorden"]]
    assert "al-betaald" in asked
    assert "betaald-op" not in asked


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_day_is_the_same_day_everywhere(moment, settings, receivers):
    """Database, screen, JSON and zaak say one day; the worker lives in UTC."""
    now, day = MOMENTS[moment]
    hook, zaken = WebhookReceiver(), ZgwReceiver()
    hook.check_clock = False
    settings.DELIVERIES = {
        "zaaksysteem": to_webhook(receivers.enter_context(serving(hook.handle))),
        "openzaak": to_zgw(receivers.enter_context(serving(zaken.handle))),
    }
    with clock.pretend(now):
        aanvraag = filed()
        with timezone.override("UTC"):
            services.deliver_due()
    due = aanvraag.decision_due.isoformat()
    [data], [zaak] = hook.of_type("aanvraag.ingediend"), zaken.of("zaken")
    assert clock.local_date(aanvraag.filed_at).isoformat() == day
    assert data["gebeurd_op"] == data["aanvraag"]["ontvangen_op"] == zaak["startdatum"] == day
    assert data["aanvraag"]["besluit_uiterlijk"] == zaak["uiterlijkeEinddatumAfdoening"] == due
    assert {file["datum"] for file in data["bestanden"]} == {day}
    assert {row["creatiedatum"] for row in zaken.of("enkelvoudiginformatieobjecten")} == {day}
    [status] = zaken.of("statussen")
    assert status["datumStatusGezet"][:10] == day
    assert datetime.fromisoformat(status["datumStatusGezet"]) == now
    summary = aanvragen_queries.summary_of(aanvraag)
    assert (summary.filed_on.isoformat(), summary.due.isoformat()) == (day, due)


def test_the_receipt_names_the_same_days_as_the_json(webhook):
    now, _ = MOMENTS["29 February, 00:30"]
    with clock.pretend(now):
        aanvraag = filed()
    letter = aanvraag.letters.get()
    assert in_words(clock.local_date(now)) in json.dumps(letter.content, ensure_ascii=False)
    assert in_words(aanvraag.decision_due) in json.dumps(letter.content, ensure_ascii=False)
    assert files.content_of(letter.file).startswith(b"%PDF")


def test_the_documentation_names_every_field():
    text = (ROOT / "docs" / "delivery.md").read_text("utf-8")
    names = set(VALIDATOR.schema["properties"])
    for part in ("aanvraag", "besluit"):
        found = VALIDATOR.schema["properties"][part]
        names |= set(found.get("properties") or found["oneOf"][1]["properties"])
    for part in ("bestanden", "antwoorden"):
        names |= set(VALIDATOR.schema["properties"][part]["items"]["properties"])
    assert [name for name in sorted(names) if f"`{name}`" not in text] == []

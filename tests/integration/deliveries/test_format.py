"""What goes out is as docs/delivery.md says, and nothing that was not asked."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from selfservice import deliveries as room
from selfservice.aanvragen import services as aanvragen
from selfservice.deliveries.models import Snapshot
from tests.architecture.source import ROOT
from tests.factories.aanvragen import (
    draft,
    filed,
    filed_with_files,
    handler,
    known_resident,
    picture,
)

pytestmark = pytest.mark.django_db

SCHEMA = Path(room.__path__[0]) / "shipped" / "aanvraag-v1.schema.json"
VALIDATOR = Draft202012Validator(
    json.loads(SCHEMA.read_text("utf-8")), format_checker=Draft202012Validator.FORMAT_CHECKER
)


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


def test_the_documentation_names_every_field():
    text = (ROOT / "docs" / "delivery.md").read_text("utf-8")
    names = set(VALIDATOR.schema["properties"])
    for part in ("aanvraag", "besluit"):
        found = VALIDATOR.schema["properties"][part]
        names |= set(found.get("properties") or found["oneOf"][1]["properties"])
    for part in ("bestanden", "antwoorden"):
        names |= set(VALIDATOR.schema["properties"][part]["items"]["properties"])
    assert [name for name in sorted(names) if f"`{name}`" not in text] == []

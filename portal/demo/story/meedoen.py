"""Bram asks for the meedoenregeling, Dirk for an appointment and for careers advice."""

from typing import Any

from portal.accounts.models import User
from portal.demo.story.past import ago
from selfservice.aanvragen import queries, services
from selfservice.dossiers.models import Dossier

SWIMMING: dict[str, dict[str, Any]] = {
    "gegevens": {"gegevens-kloppen": "ja"},
    "voor-wie": {"voor-wie": ["kind"]},
    "kinderen": {"kind": {"name": "Noa", "born": "2017-05-14"}, "nog-een-kind": "nee"},
    "waarvoor": {
        "waarvoor": ["sport"],
        "uitleg": "Noa wil graag op zwemles. De les begint na de kerstvakantie.",
    },
    "kosten": {"bedrag": "180.00"},
    # The number that every description of the IBAN uses as its example.
    "rekening": {"iban": "NL91ABNA0417164300"},
    "praten": {"praten": "nee"},
}
TALK: dict[str, dict[str, Any]] = {
    "afspraak": {"waarover": "Over mijn cursus en wat daarna kan.", "hoe": "kantoor"},
    "wanneer": {"dagen": ["di", "do"], "haast": "nee"},
}
ADVICE: dict[str, dict[str, Any]] = {
    "waarover": {
        "waarover": "opleiding",
        "talent": "Ik werk graag met mijn handen, vooral met hout.",
        "vraag": "Welke opleiding past daarbij?",
    },
}


def happen(known: dict[str, Dossier]) -> None:
    """Let them send, each to another place."""
    _send(known["bram"], "meedoenregeling", SWIMMING, days_ago=3)
    _send(known["dirk"], "afspraak-met-casusregisseur", TALK, days_ago=2)
    _send(known["dirk"], "loopbaanadvies", ADVICE, days_ago=2)


def _send(dossier: Dossier, slug: str, answers: dict[str, Any], *, days_ago: int) -> None:
    by: User = dossier.resident.user
    version = queries.version_on_offer(slug)
    with ago(days_ago, "19:40"):
        draft = services.start(by=by, dossier=dossier, version=version)
        for screen, values in answers.items():
            services.save_answers(by=by, public_id=draft.public_id, screen=screen, values=values)
        draft.refresh_from_db()
        services.submit(by=by, public_id=draft.public_id, key=draft.submit_key)

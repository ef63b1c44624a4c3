"""The aanvragen: decided, under way, late, and one that Sanne has not sent yet."""

from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from portal.accounts.models import User
from portal.demo.story.delivering import everything_to_zaaksysteem
from portal.demo.story.past import ago
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.outcomes import Outcome
from selfservice.dossiers.models import Dossier

# The number that every description of the IBAN uses as its example.
EXAMPLE_IBAN = "NL91ABNA0417164300"


@dataclass(frozen=True)
class Asked:
    """One aanvraag: whose, since when, and what was answered."""

    dossier: str
    days_ago: int
    purpose: str
    words: str
    amount: str
    bill: str = ""
    more: dict[str, Any] = field(default_factory=dict)


WASHING_MACHINE = Asked(
    "inwoner", 46, "huis", "Mijn wasmachine is kapot en niet meer te maken.", "389", "Offerte"
)
GLASSES = Asked(
    "inwoner", 12, "zorg", "Ik heb een nieuwe bril nodig. De verzekering betaalt een deel.", "145",
    "Rekening opticien",
)  # fmt: skip
GUARDIAN = Asked(
    "mila", 60, "bewindvoering", "Ik moet de bewindvoerder betalen.", "120", "Beschikking",
    {"bewindvoerder": "Voorbeeld Bewind"},
)  # fmt: skip
TRAVEL = Asked("dirk", 4, "reizen", "Ik ga drie keer per week naar mijn cursus.", "62")
BED = Asked("mila", 6, "huis", "Mijn dochter heeft geen bed.", "220", "Foto van de prijs")
FRIDGE = Asked("bram", 1, "huis", "De koelkast doet het niet meer.", "310", "Foto van de prijs")


def happen(staff: dict[str, User], known: dict[str, Dossier]) -> None:
    """Let residents ask and the desk handle."""
    marieke = staff["behandelaar"]
    _decide(marieke, _send(known, WASHING_MACHINE), days_ago=31)
    _take(marieke, _send(known, GLASSES), days_ago=9)
    with everything_to_zaaksysteem():
        _send(known, GUARDIAN)
    for asked in (TRAVEL, BED, FRIDGE):
        _send(known, asked)
    _begin(known)


def _send(known: dict[str, Dossier], asked: Asked) -> Aanvraag:
    dossier = known[asked.dossier]
    by = dossier.resident.user
    with ago(asked.days_ago, "20:35"):
        draft = services.start(by=by, dossier=dossier, version=_version())
        for screen, values in _answers(asked).items():
            services.save_answers(by=by, public_id=draft.public_id, screen=screen, values=values)
        if asked.bill:
            services.attach(
                by=by, public_id=draft.public_id, question="bewijs", upload=_photo(asked.bill)
            )
        draft.refresh_from_db()
        return services.submit(by=by, public_id=draft.public_id, key=draft.submit_key)


def _answers(asked: Asked) -> dict[str, dict[str, Any]]:
    return {
        "gegevens": {"gegevens-kloppen": "ja"},
        "waarvoor": {"waarvoor": asked.purpose} | asked.more,
        "nodig": {"nodig": asked.words},
        "kosten": {"bedrag": Decimal(asked.amount), "al-betaald": "nee"},
        "rekening": {"iban": EXAMPLE_IBAN},
        "praten": {"praten": "nee"},
    }


def _begin(known: dict[str, Dossier]) -> None:
    """Sanne began one last night and stopped half-way."""
    dossier = known["inwoner"]
    by = dossier.resident.user
    with ago(1, "21:50"):
        draft = services.start(by=by, dossier=dossier, version=_version())
        answers = {"gegevens": {"gegevens-kloppen": "ja"}, "waarvoor": {"waarvoor": "reizen"}}
        for screen, values in answers.items():
            services.save_answers(by=by, public_id=draft.public_id, screen=screen, values=values)


def _take(by: User, aanvraag: Aanvraag, *, days_ago: int) -> None:
    with ago(days_ago, "09:10"):
        services.look(by=by, public_id=aanvraag.public_id)
        services.take(by=by, public_id=aanvraag.public_id)


def _decide(by: User, aanvraag: Aanvraag, *, days_ago: int) -> None:
    _take(by, aanvraag, days_ago=days_ago)
    with ago(days_ago, "11:25"):
        services.decide(
            by=by,
            public_id=aanvraag.public_id,
            outcome=Outcome.GRANTED,
            amount=Decimal(WASHING_MACHINE.amount),
            text="Een wasmachine is nodig om gezond te wonen. U had hier geen geld voor kunnen "
            "sparen. U krijgt het bedrag van de offerte. Wij maken het over binnen een week.",
        )


def _version() -> Any:
    return queries.version_on_offer("bijzondere-bijstand")


def _photo(caption: str) -> SimpleUploadedFile:
    """Draw a paper with a caption, as a phone would photograph it."""
    paper = Image.new("RGB", (900, 1200), "#e8e4da")
    draw = ImageDraw.Draw(paper)
    draw.rectangle((90, 90, 810, 1110), fill="#fffdf8", outline="#8a8578", width=3)
    draw.text((140, 150), f"VOORBEELD\n\n{caption}", fill="#222222", font_size=44)
    for line in range(8):
        draw.line((140, 420 + line * 70, 760 - (line % 3) * 90, 420 + line * 70), "#b9b3a4", 6)
    data = BytesIO()
    paper.save(data, "JPEG", quality=80)
    name = f"{caption.lower().replace(' ', '-')}.jpg"
    return SimpleUploadedFile(name, data.getvalue(), "image/jpeg")

"""How a plan and the card of the casusregisseur leave the house: on paper, as tagged PDF."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format

from portal.accounts.queries import EmployeeCard
from portal.paper.blocks import Block, Document, blanks, facts, heading, items, note, text
from portal.paper.printing import pdf
from portal.paper.responses import as_pdf

MARK_LENGTH = 12  # of the hash: enough to tell two texts apart, short enough to compare by eye
STATE_WORD = {"done": "Klaar", "now": "Nu aan de beurt", "next": "Komt nog"}


def plan_paper(
    request: HttpRequest, dossier: Any, reading: Any, card: EmployeeCard | None
) -> HttpResponse:
    """Return the version in `reading` as PDF; `?groot=1` asks for large letters."""
    return _paper(request, plan_document(dossier, reading, card), "mijn-plan")


def card_paper(request: HttpRequest, dossier: Any, card: EmployeeCard) -> HttpResponse:
    """Return the card of the casusregisseur as PDF, for on the fridge; `?groot=1` as above."""
    return _paper(request, card_document(dossier, card), "mijn-casusregisseur")


def asked_version(request: HttpRequest) -> int | None:
    """Return the number in `?versie=`, None for no such number: then the one that matters now."""
    wanted = request.GET.get("versie", "")
    return int(wanted) if wanted.isdecimal() and len(wanted) < 5 else None


def _paper(request: HttpRequest, document: Document, name: str) -> HttpResponse:
    large = request.GET.get("groot") == "1"
    return as_pdf(pdf(document, large=large), f"{name}{'-grote-letters' if large else ''}.pdf")


def card_document(dossier: Any, card: EmployeeCard) -> Document:
    """Return who helps and how to reach them, with the sociaal team below."""
    team = dossier.team
    return Document(
        title="Mijn casusregisseur",
        subtitle=f"Van {dossier.resident.name}.",
        blocks=(
            *_card(card),
            heading("Lukt het niet? Dan helpt uw sociaal team"),
            facts(
                ("Naam", team.name),
                ("Telefoon", team.phone),
                ("Bereikbaar", team.hours),
                ("Adres", team.address),
            ),
        ),
    )


def plan_document(dossier: Any, reading: Any, card: EmployeeCard | None) -> Document:
    """Return the version in `reading` as a document, with who helps on top."""
    version = reading.page.version
    return Document(
        title="Mijn plan",
        subtitle=f"Van {dossier.resident.name}. {_mark(version)}",
        blocks=(
            _state(reading),
            *_card(card),
            heading("Dit gaat over u"),
            heading("Dit kunt u goed", 2),
            text(version.talents or "Hier staat nog niets."),
            heading("Dit wilt u", 2),
            text(version.wishes or "Hier staat nog niets."),
            heading("Uw doelen"),
            *(block for goal in reading.page.goals for block in _goal(goal)),
            heading("Hoe lang duurt het?"),
            _duration(version),
            *(_signing(version) if reading.page.is_waiting else ()),
        ),
    )


def _mark(version: Any) -> str:
    """Return what tells this paper from every other: number, date, and the mark of the text."""
    made, mark = _day(version.proposed_at), version.text_hash[:MARK_LENGTH]
    return f"Versie {version.number} van {made}. Kenmerk van de tekst: {mark}."


def _signing(version: Any) -> tuple[Block, ...]:
    """Return where to sign when somebody agrees in a conversation."""
    return (
        heading("Bent u akkoord?"),
        text("Dan tekent u hier. U mag later altijd van gedachten veranderen."),
        text(_mark(version)),
        blanks("Naam", "Datum", "Handtekening"),
    )


def _state(reading: Any) -> Block:
    version = reading.page.version
    if reading.page.is_waiting:
        return note("Dit is een voorstel. Het begint pas als u akkoord bent.")
    if version.accepted_at:
        return note(f"U ging akkoord op {_day(version.accepted_at)}.")
    return note("Deze versie geldt niet.")


def _card(card: EmployeeCard | None) -> list[Block]:
    if card is None:
        return []
    stand_in = card.stand_in
    other = ", ".join(part for part in (stand_in.name, stand_in.phone) if part) if stand_in else ""
    return [
        heading("Uw casusregisseur"),
        facts(
            ("Naam", card.name),
            ("Beroep", card.profession),
            ("Telefoon", card.phone),
            ("Bereikbaar", card.hours),
            ("Niet bereikbaar? Dan helpt", other),
        ),
    ]


def _goal(goal: Any) -> list[Block]:
    reached = (("Stand", "U heeft dit doel gehaald"),) if goal.is_reached else ()
    return [
        heading(goal.goal.title, 2),
        facts(
            ("Onderwerp", goal.area),
            ("Waarom", goal.goal.why),
            ("Gehaald als", goal.goal.done_when),
            *reached,
        ),
        heading("Stappen", 3),
        items(*(_step(step) for step in goal.steps)),
    ]


def _step(step: Any) -> str:
    until = step.step.until_on
    when = f" Tot en met {_day(until)}." if until else ""
    state = STATE_WORD.get(step.state, "")
    return f"{step.title}. Wie: {step.who}.{when}" + (f" {state}." if state else "")


def _duration(version: Any) -> Block:
    return facts(
        ("Duur", f"{version.months} {'maand' if version.months == 1 else 'maanden'}"),
        ("Van en tot", f"{_day(version.starts_on)} tot {_day(version.ends_on)}"),
        (
            "Samen kijken hoe het gaat",
            ", ".join(map(_day, [version.evaluate_on, *version.later_days])),
        ),
    )


def _day(moment: date) -> str:
    return date_format(moment, "j F Y")

"""The plan and the card of the casusregisseur, in the order of the screen, for on paper."""

from datetime import date
from typing import Any

from django.utils.formats import date_format

from portal.accounts.queries import EmployeeCard
from portal.paper.blocks import Block, Document, facts, heading, items, note, text

STATE_WORD = {"done": "Klaar", "now": "Nu aan de beurt", "next": "Komt nog"}


def plan_document(dossier: Any, reading: Any, card: EmployeeCard | None) -> Document:
    """Return the version in `reading` as a document, with who helps on top."""
    version = reading.page.version
    return Document(
        title="Mijn plan",
        subtitle=f"Van {dossier.resident.name}. Versie {version.number}.",
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
        ),
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
        ("Samen kijken hoe het gaat", _day(version.evaluate_on)),
    )


def _day(moment: date) -> str:
    return date_format(moment, "j F Y")

"""The life of an appointment. Either side proposes; the other side says yes."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from selfservice.correspondence.rules.parties import Party

SHORTEST, LONGEST = 10, 240  # minutes


class State(StrEnum):
    """Where an appointment stands."""

    PROPOSED = "voorgesteld"
    CONFIRMED = "bevestigd"
    CANCELLED = "afgezegd"


class Action(StrEnum):
    """What either side can do with an appointment."""

    CONFIRM = "bevestigen"
    MOVE = "verzetten"
    CANCEL = "afzeggen"


class How(StrEnum):
    """How people meet."""

    PHONE = "telefoon"
    OFFICE = "kantoor"
    HOME = "thuis"
    ELSEWHERE = "ergens-anders"


STATE_TEXT: dict[str, str] = {
    State.PROPOSED: "Voorgesteld",
    State.CONFIRMED: "Bevestigd",
    State.CANCELLED: "Afgezegd",
}
HOW_TEXT: dict[str, str] = {
    How.PHONE: "Aan de telefoon",
    How.OFFICE: "Bij het sociaal team",
    How.HOME: "Thuis bij de inwoner",
    How.ELSEWHERE: "Ergens anders",
}
# Moving makes a new proposal: who did not move says yes again.
MOVES: dict[tuple[str, str], State] = {
    (State.PROPOSED, Action.CONFIRM): State.CONFIRMED,
    (State.PROPOSED, Action.MOVE): State.PROPOSED,
    (State.CONFIRMED, Action.MOVE): State.PROPOSED,
    (State.PROPOSED, Action.CANCEL): State.CANCELLED,
    (State.CONFIRMED, Action.CANCEL): State.CANCELLED,
}
OPEN = (State.PROPOSED, State.CONFIRMED)
REFUSALS: dict[str, str] = {
    Action.CONFIRM: "U kunt deze afspraak nu niet bevestigen. Kijk wat er is veranderd.",
    Action.MOVE: "Deze afspraak is afgezegd. Stel een nieuwe afspraak voor.",
    Action.CANCEL: "Deze afspraak is al afgezegd. U hoeft niets te doen.",
}
PAST = "Deze tijd is al voorbij. Kies een latere tijd."
NO_REASON = "Schrijf kort op waarom. Dan weet de ander het ook."
DURATION = f"Kies een duur van {SHORTEST} tot {LONGEST} minuten."


def next_state(state: str, action: str, *, by: str, proposed_by: str) -> State | None:
    """Return the state after `action` of party `by`, or None when that cannot be done.

    Nobody confirms what they proposed themselves.
    """
    if action == Action.CONFIRM and by == proposed_by:
        return None
    return MOVES.get((state, action))


def waits_for(state: str, proposed_by: str) -> Party | None:
    """Return who has to answer, or None when nobody has to."""
    if state != State.PROPOSED:
        return None
    return Party.STAFF if proposed_by == Party.RESIDENT else Party.RESIDENT


def reminder_day(today: date) -> date:
    """Return the day of which appointments are reminded of on `today`: tomorrow."""
    return today + timedelta(days=1)


def ends_at(starts_at: datetime, minutes: int) -> datetime:
    """Return when an appointment of `minutes` is over."""
    return starts_at + timedelta(minutes=minutes)

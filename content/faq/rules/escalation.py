"""A question to the specialist: its states, who acts, and its clock in working days."""

from datetime import date
from enum import StrEnum

from portal.core.holidays import ONE_DAY, add_working_days, is_working_day, roll_forward
from portal.core.months import MONTHS

NORMAL_DAYS = 2


class State(StrEnum):
    """Where a question to the specialist stands."""

    NEW = "nieuw"
    TAKEN = "opgepakt"
    ASKED_BACK = "teruggevraagd"
    ANSWERED = "beantwoord"
    PUBLISHED = "in-de-vraagbaak"


STATE_TEXT: dict[str, str] = {
    State.NEW: "Nieuw",
    State.TAKEN: "Opgepakt",
    State.ASKED_BACK: "Wacht op uitleg",
    State.ANSWERED: "Beantwoord",
    State.PUBLISHED: "In de vraagbaak",
}
STATE_TONE: dict[str, str] = {
    State.NEW: "warning",
    State.TAKEN: "info",
    State.ASKED_BACK: "neutral",
    State.ANSWERED: "positive",
    State.PUBLISHED: "positive",
}
OPEN = (State.NEW, State.TAKEN, State.ASKED_BACK)
# The clock stands still while the asker is to explain.
RUNNING = (State.NEW, State.TAKEN)


class Move(StrEnum):
    """What somebody does with a question; also the kind of each line in its history."""

    ASK = "gevraagd"
    TAKE = "opgepakt"
    HAND_OVER = "overgedragen"
    ASK_BACK = "teruggevraagd"
    REPLY = "uitgelegd"
    ANSWER = "beantwoord"
    PUBLISH = "gepubliceerd"


MOVES: dict[Move, tuple[tuple[State, ...], State]] = {
    Move.TAKE: ((State.NEW, State.TAKEN), State.TAKEN),
    Move.HAND_OVER: ((State.NEW, State.TAKEN), State.TAKEN),
    Move.ASK_BACK: ((State.TAKEN,), State.ASKED_BACK),
    Move.REPLY: ((State.ASKED_BACK,), State.TAKEN),
    Move.ANSWER: ((State.NEW, State.TAKEN, State.ASKED_BACK), State.ANSWERED),
    Move.PUBLISH: ((State.ANSWERED,), State.PUBLISHED),
}
MOVE_TEXT: dict[str, str] = {
    Move.ASK: "stelde de vraag",
    Move.TAKE: "pakte de vraag op",
    Move.HAND_OVER: "droeg de vraag over",
    Move.ASK_BACK: "vroeg om uitleg",
    Move.REPLY: "gaf uitleg",
    Move.ANSWER: "gaf het antwoord",
    Move.PUBLISH: "zette het antwoord in de vraagbaak",
}


def next_state(state: str, move: Move) -> State | None:
    """Return the state after `move`, or None when it is not possible now."""
    before, after = MOVES[move]
    return after if state in before else None


def answer_by(asked: date, urgent: bool) -> date:
    """Return the day by which the asker hears: the same working day, or two working days later."""
    start = roll_forward(asked)
    return start if urgent else add_working_days(start, NORMAL_DAYS)


def after_pause(due: date, paused: date, resumed: date) -> date:
    """Return `due` moved by the working days between `paused` and `resumed`."""
    days = 0
    while paused < resumed:
        paused += ONE_DAY
        days += is_working_day(paused)
    return add_working_days(due, days) if days else roll_forward(due)


def tell_the_caller(due: date, today: date, place: str) -> str:
    """Return what to say to who is still on the line. place: name of the gemeente, or empty."""
    when = "vandaag nog" if due == today else f"uiterlijk {_spoken(due)}"
    team = f"het sociaal team van {place}" if place else "het sociaal team van uw gemeente"
    return (
        "Ik zoek dit voor u uit bij onze specialist. "
        f"Ik bel u {when} terug met het antwoord. "
        f"Heeft u eerder hulp nodig? Bel dan {team}."
    )


DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def _spoken(day: date) -> str:
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"

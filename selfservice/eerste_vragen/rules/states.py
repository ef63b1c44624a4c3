"""The life of a first question in the inbox of a sociaal team."""

from enum import StrEnum


class State(StrEnum):
    """Where a first question stands."""

    NEW = "nieuw"
    TAKEN = "opgepakt"
    HANDLED = "afgehandeld"


class Action(StrEnum):
    """What a member of the team can do with it."""

    TAKE = "oppakken"
    HANDLE = "afhandelen"


class How(StrEnum):
    """How a first question was handled. A new resident always gets a conversation (P3)."""

    DOSSIER = "dossier_geopend"
    ANSWERED = "beantwoord"
    REFERRED = "doorverwezen"


STATE_TEXT: dict[str, str] = {
    State.NEW: "Nieuw",
    State.TAKEN: "Opgepakt",
    State.HANDLED: "Afgehandeld",
}
HOW_TEXT: dict[str, str] = {
    How.DOSSIER: "Gesprek gepland en dossier geopend",
    How.ANSWERED: "Beantwoord",
    How.REFERRED: "Doorverwezen",
}
MOVES: dict[tuple[State, Action], State] = {
    (State.NEW, Action.TAKE): State.TAKEN,
    # A colleague may take over, for instance when somebody is ill.
    (State.TAKEN, Action.TAKE): State.TAKEN,
    (State.TAKEN, Action.HANDLE): State.HANDLED,
}
REFUSALS: dict[Action, str] = {
    Action.TAKE: "Deze vraag is al afgehandeld.",
    Action.HANDLE: "Pak de vraag eerst op. Is hij al afgehandeld? Dan hoeft u niets te doen.",
}


def next_state(state: str, action: str) -> State | None:
    """Return the state after `action`, or None when that move does not exist."""
    return MOVES.get((state, action))

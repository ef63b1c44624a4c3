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
    HAND_OVER = "overdragen"
    GIVE_BACK = "teruggeven"
    TAKE_BACK = "terugnemen"


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
    (State.TAKEN, Action.HAND_OVER): State.TAKEN,
    (State.TAKEN, Action.GIVE_BACK): State.NEW,
    # Whoever leads the team puts it back when a colleague is away.
    (State.TAKEN, Action.TAKE_BACK): State.NEW,
}
REFUSALS: dict[Action, str] = {
    Action.TAKE: "Deze vraag is al afgehandeld.",
    Action.HANDLE: "Pak de vraag eerst op. Is hij al afgehandeld? Dan hoeft u niets te doen.",
    Action.HAND_OVER: "Niemand heeft deze vraag nu. U kunt hem niet overdragen.",
    Action.GIVE_BACK: "U heeft deze vraag niet. U kunt hem niet teruggeven.",
    Action.TAKE_BACK: "Niemand heeft deze vraag nu. U hoeft hem niet terug te nemen.",
}


def next_state(state: str, action: str) -> State | None:
    """Return the state after `action`, or None when that move does not exist."""
    return MOVES.get((state, action))

"""The life of an aanvraag: who may do what in which state, as one table."""

from enum import StrEnum


class State(StrEnum):
    """Where an aanvraag stands."""

    DRAFT = "concept"
    SUBMITTED = "ingediend"
    IN_PROGRESS = "in_behandeling"
    DECIDED = "besloten"
    WITHDRAWN = "ingetrokken"


class Action(StrEnum):
    """What somebody can do with an aanvraag."""

    SAVE = "bewaren"
    DISCARD = "weggooien"
    SUBMIT = "indienen"
    WITHDRAW = "intrekken"
    SEND_ON = "doorsturen"
    TAKE = "oppakken"
    GIVE_BACK = "teruggeven"
    DECIDE = "besluiten"


class Actor(StrEnum):
    """In which quality somebody acts. The handler is the desk worker who took it."""

    RESIDENT = "inwoner"
    CASUSREGISSEUR = "casusregisseur"
    DESK = "behandelaar"
    HANDLER = "eigen behandelaar"
    NOBODY = "niemand"


STATE_TEXT: dict[str, str] = {
    State.DRAFT: "Nog niet verstuurd",
    State.SUBMITTED: "Ontvangen",
    State.IN_PROGRESS: "In behandeling",
    State.DECIDED: "Besluit genomen",
    State.WITHDRAWN: "Ingetrokken",
}

DONE_TEXT: dict[str, str] = {
    Action.SUBMIT: "Ingediend",
    Action.WITHDRAW: "Ingetrokken",
    Action.SEND_ON: "Doorgestuurd naar het werkleerbedrijf",
    Action.TAKE: "Opgepakt",
    Action.GIVE_BACK: "Teruggegeven",
    Action.DECIDE: "Besluit genomen",
}

FILED = (State.SUBMITTED, State.IN_PROGRESS, State.DECIDED, State.WITHDRAWN)
OPEN = (State.SUBMITTED, State.IN_PROGRESS)
CLOSED = (State.DECIDED, State.WITHDRAWN)

MOVES: dict[tuple[State, Action, Actor], State] = {
    # The resident, until it is sent. A discarded draft is deleted.
    (State.DRAFT, Action.SAVE, Actor.RESIDENT): State.DRAFT,
    (State.DRAFT, Action.DISCARD, Actor.RESIDENT): State.DRAFT,
    (State.DRAFT, Action.SUBMIT, Actor.RESIDENT): State.SUBMITTED,
    # The resident may take it back until there is a decision.
    (State.SUBMITTED, Action.WITHDRAW, Actor.RESIDENT): State.WITHDRAWN,
    (State.IN_PROGRESS, Action.WITHDRAW, Actor.RESIDENT): State.WITHDRAWN,
    # First a conversation, then still to the werkleerbedrijf (P8).
    (State.SUBMITTED, Action.SEND_ON, Actor.RESIDENT): State.SUBMITTED,
    (State.SUBMITTED, Action.SEND_ON, Actor.CASUSREGISSEUR): State.SUBMITTED,
    # The desk of the werkleerbedrijf.
    (State.SUBMITTED, Action.TAKE, Actor.DESK): State.IN_PROGRESS,
    (State.IN_PROGRESS, Action.GIVE_BACK, Actor.HANDLER): State.SUBMITTED,
    (State.IN_PROGRESS, Action.DECIDE, Actor.HANDLER): State.DECIDED,
}

REFUSALS: dict[Action, str] = {
    Action.SAVE: "U heeft deze aanvraag al verstuurd. U kunt de antwoorden niet meer wijzigen.",
    Action.DISCARD: "U heeft deze aanvraag al verstuurd. U kunt hem wel intrekken.",
    Action.SUBMIT: "Deze aanvraag is al verstuurd.",
    Action.WITHDRAW: "Deze aanvraag is al klaar. U kunt hem niet meer intrekken.",
    Action.SEND_ON: "Deze aanvraag ligt al bij het werkleerbedrijf.",
    Action.TAKE: "Deze aanvraag is al opgepakt of afgehandeld.",
    Action.GIVE_BACK: "Alleen wie de aanvraag heeft opgepakt, kan hem teruggeven.",
    Action.DECIDE: "Alleen wie de aanvraag heeft opgepakt, kan een besluit nemen.",
}


def next_state(state: str, action: str, actor: str) -> State | None:
    """Return the state after `action` by `actor`, or None when that move does not exist."""
    return MOVES.get((state, action, actor))

"""The life of an aanvraag: who may do what in which state, as one table."""

from enum import StrEnum


class State(StrEnum):
    """Where an aanvraag stands."""

    DRAFT = "concept"
    SUBMITTED = "ingediend"
    IN_PROGRESS = "in_behandeling"
    WAITING = "wacht_op_u"
    CONFIRMING = "tweede_blik"
    DECIDED = "besloten"
    WITHDRAWN = "ingetrokken"


class Action(StrEnum):
    """What somebody can do with an aanvraag."""

    SAVE = "bewaren"
    DISCARD = "weggooien"
    SUBMIT = "indienen"
    WITHDRAW = "intrekken"
    ADD = "toevoegen"
    SUPPLY = "aanvullen"
    CANNOT = "kan niet aanvullen"
    SEND_ON = "doorsturen"
    TAKE = "oppakken"
    GIVE_BACK = "teruggeven"
    HAND_OVER = "overdragen"
    TAKE_BACK = "terugnemen"
    ASK_MORE = "vragen"
    GO_ON = "verder gaan"
    EXTEND = "verlengen"
    EXPLAIN_LATE = "uitleggen"
    REPORT_BACK = "terugmelden"
    TALK = "bespreken"
    PROPOSE = "voorstellen"
    SEND_BACK = "terugsturen"
    DECIDE = "besluiten"
    ANSWER = "antwoorden"


class Actor(StrEnum):
    """In which quality somebody acts. The handler is the desk worker who took it."""

    RESIDENT = "inwoner"
    WRITER = "invuller"  # staff who fill in on behalf of the resident
    CASUSREGISSEUR = "casusregisseur"
    SOCIAAL_TEAM = "sociaal team"
    DESK = "behandelaar"
    HANDLER = "eigen behandelaar"
    LEAD = "leiding van het team"
    NOBODY = "niemand"


STATE_TEXT: dict[str, str] = {
    State.DRAFT: "Nog niet verstuurd",
    State.SUBMITTED: "Ontvangen",
    State.IN_PROGRESS: "In behandeling",
    State.WAITING: "Wacht op de inwoner",
    State.CONFIRMING: "Collega kijkt mee",
    State.DECIDED: "Besluit genomen",
    State.WITHDRAWN: "Ingetrokken",
}

DONE_TEXT: dict[str, str] = {
    Action.SUBMIT: "Ingediend",
    Action.WITHDRAW: "Ingetrokken",
    Action.ADD: "Bestand toegevoegd",
    Action.SUPPLY: "Aangevuld",
    Action.CANNOT: "Laten weten dat aanvullen niet lukt",
    Action.SEND_ON: "Doorgestuurd naar het werkleerbedrijf",
    Action.TAKE: "Opgepakt",
    Action.GIVE_BACK: "Teruggegeven",
    Action.HAND_OVER: "Overgedragen",
    Action.TAKE_BACK: "Teruggenomen",
    Action.ASK_MORE: "Om meer gevraagd",
    Action.GO_ON: "Verder zonder aanvulling",
    Action.EXTEND: "Termijn verlengd",
    Action.EXPLAIN_LATE: "Nieuwe datum genoemd",
    Action.REPORT_BACK: "Teruggemeld",
    Action.TALK: "Gesproken met de inwoner",
    Action.PROPOSE: "Besluit voorgelegd aan een collega",
    Action.SEND_BACK: "Voorstel teruggestuurd",
    Action.DECIDE: "Besluit genomen",
    Action.ANSWER: "Antwoord gegeven",
}

FILED = tuple(state for state in State if state != State.DRAFT)
AT_WORK = (State.IN_PROGRESS, State.WAITING, State.CONFIRMING)
OPEN = (State.SUBMITTED, *AT_WORK)
CLOSED = (State.DECIDED, State.WITHDRAWN)

MOVES: dict[tuple[State, Action, Actor], State] = {
    # The resident, until it is sent; or who fills it in for them. A discarded draft is deleted.
    **{
        (State.DRAFT, action, actor): after
        for actor in (Actor.RESIDENT, Actor.WRITER)
        for action, after in (
            (Action.SAVE, State.DRAFT),
            (Action.DISCARD, State.DRAFT),
            (Action.SUBMIT, State.SUBMITTED),
        )
    },
    # The resident may take it back, or add a document, until there is a decision.
    **{(state, Action.WITHDRAW, Actor.RESIDENT): State.WITHDRAWN for state in OPEN},
    **{(state, Action.ADD, Actor.RESIDENT): state for state in OPEN},
    # The resident owes documents: supplies them, or says that they cannot.
    (State.WAITING, Action.SUPPLY, Actor.RESIDENT): State.IN_PROGRESS,
    (State.WAITING, Action.CANNOT, Actor.RESIDENT): State.IN_PROGRESS,
    # First a conversation, then still to the werkleerbedrijf (P8).
    (State.SUBMITTED, Action.SEND_ON, Actor.RESIDENT): State.SUBMITTED,
    (State.SUBMITTED, Action.SEND_ON, Actor.CASUSREGISSEUR): State.SUBMITTED,
    (State.SUBMITTED, Action.SEND_ON, Actor.SOCIAAL_TEAM): State.SUBMITTED,
    # The call after a report back: what was done is kept (J10).
    (State.SUBMITTED, Action.TALK, Actor.SOCIAAL_TEAM): State.SUBMITTED,
    (State.SUBMITTED, Action.TALK, Actor.CASUSREGISSEUR): State.SUBMITTED,
    # What was for the casusregisseur in the first place: a question about the plan, a talk (P2).
    (State.SUBMITTED, Action.ANSWER, Actor.CASUSREGISSEUR): State.DECIDED,
    # The desk of the werkleerbedrijf.
    (State.SUBMITTED, Action.TAKE, Actor.DESK): State.IN_PROGRESS,
    (State.IN_PROGRESS, Action.GIVE_BACK, Actor.HANDLER): State.SUBMITTED,
    (State.IN_PROGRESS, Action.HAND_OVER, Actor.HANDLER): State.IN_PROGRESS,
    (State.WAITING, Action.HAND_OVER, Actor.HANDLER): State.WAITING,
    (State.IN_PROGRESS, Action.ASK_MORE, Actor.HANDLER): State.WAITING,
    (State.WAITING, Action.GO_ON, Actor.HANDLER): State.IN_PROGRESS,
    **{
        (state, action, Actor.HANDLER): state
        for state in (State.IN_PROGRESS, State.WAITING)
        for action in (Action.EXTEND, Action.EXPLAIN_LATE)
    },
    (State.IN_PROGRESS, Action.REPORT_BACK, Actor.HANDLER): State.SUBMITTED,
    # A decision; above an amount of the region a second person looks at it first.
    (State.IN_PROGRESS, Action.DECIDE, Actor.HANDLER): State.DECIDED,
    (State.IN_PROGRESS, Action.PROPOSE, Actor.HANDLER): State.CONFIRMING,
    (State.CONFIRMING, Action.DECIDE, Actor.DESK): State.DECIDED,
    (State.CONFIRMING, Action.SEND_BACK, Actor.DESK): State.IN_PROGRESS,
    (State.CONFIRMING, Action.SEND_BACK, Actor.HANDLER): State.IN_PROGRESS,
    # When the handler is away: whoever leads the desk puts it back for the colleagues.
    (State.IN_PROGRESS, Action.TAKE_BACK, Actor.LEAD): State.SUBMITTED,
    (State.CONFIRMING, Action.TAKE_BACK, Actor.LEAD): State.SUBMITTED,
    # The resident was asked something and goes on having to answer it.
    (State.WAITING, Action.TAKE_BACK, Actor.LEAD): State.WAITING,
    (State.WAITING, Action.TAKE, Actor.DESK): State.WAITING,
}

REFUSALS: dict[Action, str] = {
    Action.SAVE: "U heeft deze aanvraag al verstuurd. U kunt de antwoorden niet meer wijzigen.",
    Action.DISCARD: "U heeft deze aanvraag al verstuurd. U kunt hem wel intrekken.",
    Action.SUBMIT: "Deze aanvraag is al verstuurd.",
    Action.WITHDRAW: "Deze aanvraag is al klaar. U kunt hem niet meer intrekken.",
    Action.ADD: "Deze aanvraag is al klaar. U kunt geen bestand meer toevoegen.",
    Action.SUPPLY: "Wij wachten niet meer op u. U hoeft nu niets aan te vullen.",
    Action.CANNOT: "Wij wachten niet meer op u. U hoeft nu niets aan te vullen.",
    Action.SEND_ON: "Deze aanvraag ligt al bij het werkleerbedrijf.",
    Action.TAKE: "Deze aanvraag is al opgepakt of afgehandeld.",
    Action.GIVE_BACK: "Alleen wie de aanvraag heeft opgepakt, kan hem teruggeven.",
    Action.HAND_OVER: "Alleen wie de aanvraag behandelt, kan hem overdragen.",
    Action.TAKE_BACK: "Niemand behandelt deze aanvraag nu. U hoeft hem niet terug te nemen.",
    Action.ASK_MORE: "U kunt nu niet om meer vragen. Pak de aanvraag eerst op.",
    Action.GO_ON: "Deze aanvraag wacht niet op de inwoner.",
    Action.EXTEND: "U kunt de termijn alleen verlengen zolang u de aanvraag behandelt.",
    Action.EXPLAIN_LATE: "U kunt alleen een nieuwe datum noemen zolang u de aanvraag behandelt.",
    Action.TALK: "Deze aanvraag is niet teruggemeld, of al besproken.",
    Action.REPORT_BACK: "Alleen wie de aanvraag behandelt, kan hem terugmelden.",
    Action.PROPOSE: "Alleen wie de aanvraag heeft opgepakt, kan een besluit voorstellen.",
    Action.SEND_BACK: "Er ligt geen voorstel voor een besluit.",
    Action.DECIDE: "Alleen wie de aanvraag heeft opgepakt, kan een besluit nemen.",
    Action.ANSWER: "Deze vraag is al beantwoord of ingetrokken.",
}


def next_state(state: str, action: str, actor: str) -> State | None:
    """Return the state after `action` by `actor`, or None when that move does not exist."""
    return MOVES.get((state, action, actor))

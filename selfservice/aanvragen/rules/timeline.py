"""What happened and what is expected: each step with by whom and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT
from selfservice.aanvragen.rules.states import Action, State
from selfservice.aanvragen.rules.turn import Standing

PAST_TEXT: dict[str, str] = {
    Action.SUBMIT: "U verstuurde uw aanvraag",
    Action.SEND_ON: "Uw aanvraag ging door naar het werkleerbedrijf",
    Action.TAKE: "Een medewerker begon met uw aanvraag",
    Action.GIVE_BACK: "Uw aanvraag wacht op een andere medewerker",
    Action.DECIDE: "Er is een besluit",
    Action.WITHDRAW: "U trok uw aanvraag in",
}


@dataclass(frozen=True)
class Happened:
    """One event that is kept with the aanvraag."""

    action: str
    on: date
    who: str


@dataclass(frozen=True)
class Step:
    """One line of the timeline. state: done, now or next."""

    title: str
    who: str
    meta: str
    state: str
    text: str = ""


def timeline(events: Sequence[Happened], standing: Standing, outcome: str = "") -> list[Step]:
    """Return past and expected steps in order; an event without a text of its own is left out."""
    past = [_past(event, outcome) for event in events if event.action in PAST_TEXT]
    return past + _expected(standing)


def _past(event: Happened, outcome: str) -> Step:
    title = PAST_TEXT[event.action]
    if event.action == Action.DECIDE and outcome in OUTCOME_TEXT:
        title = f"{title}: {OUTCOME_TEXT[outcome].lower()}"
    return Step(title, event.who, in_words(event.on), "done")


def _expected(standing: Standing) -> list[Step]:
    match standing.state:
        case State.SUBMITTED if standing.waits_for_talk:
            return [_conversation(standing), _decision(standing, "next"), _objection(standing)]
        case State.SUBMITTED:
            start = Step(
                "Een medewerker begint met uw aanvraag", "Het werkleerbedrijf", _by(standing), "now"
            )
            return [start, _decision(standing, "next"), _objection(standing)]
        case State.IN_PROGRESS:
            return [_decision(standing, "now"), _objection(standing)]
        case State.DECIDED if standing.until and standing.today <= standing.until:
            return [_objection(standing)]
        case _:
            return []


def _conversation(standing: Standing) -> Step:
    who = standing.casusregisseur or "Uw casusregisseur"
    text = "Daarna kiest u samen of de aanvraag naar het werkleerbedrijf gaat."
    meta = f"Voorbeeld: {_until(standing.we_act_by)}"
    return Step("Uw casusregisseur belt u voor een gesprek", who, meta, "now", text)


def _decision(standing: Standing, state: str) -> Step:
    who = standing.handler or "Het werkleerbedrijf"
    text = "U krijgt een e-mail als het besluit er is."
    return Step("U krijgt een besluit", who, _by(standing), state, text)


def _objection(standing: Standing) -> Step:
    until = standing.until
    meta = f"Tot en met {in_words(until)}" if until else "Tot 6 weken na het besluit"
    return Step("Bent u het niet eens? Dan kunt u bezwaar maken", "U", meta, "next")


def _by(standing: Standing) -> str:
    if standing.is_late:
        return f"Wij zijn te laat: dit moest op {in_words(standing.due)} klaar zijn"
    return f"Uiterlijk {in_words(standing.due)}" if standing.due else "De datum volgt"


def _until(day: date | None) -> str:
    return f"uiterlijk {in_words(day)}" if day else "binnen een week"

"""What happened and what is expected: each step with by whom and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT
from selfservice.aanvragen.rules.promises import Promise
from selfservice.aanvragen.rules.states import Action, State
from selfservice.aanvragen.rules.status_texts import Words
from selfservice.aanvragen.rules.turn import DEFAULT_WORDS, Standing

# PROPOSE, SEND_BACK, HAND_OVER and TAKE_BACK are work among colleagues: the resident sees the
# present handler, not how colleagues divide their work.
PAST_TEXT: dict[str, str] = {
    Action.SUBMIT: "De aanvraag is verstuurd",
    Action.SEND_ON: "Uw aanvraag ging door naar het werkleerbedrijf",
    Action.TAKE: "Een medewerker begon met uw aanvraag",
    Action.GIVE_BACK: "Uw aanvraag wacht op een andere medewerker",
    Action.ADD: "U voegde een bestand toe",
    Action.ASK_MORE: "Wij vroegen u om meer. De tijd voor ons {noun} staat stil",
    Action.SUPPLY: "U stuurde wat wij vroegen. De tijd voor ons {noun} loopt weer",
    Action.CANNOT: "U liet weten dat het niet lukt. De tijd voor ons {noun} loopt weer",
    Action.GO_ON: "Wij gaan verder met wat wij hebben",
    Action.EXTEND: "Wij hebben meer tijd nodig voor ons {noun}",
    Action.EXPLAIN_LATE: "Wij zijn te laat en noemden een nieuwe datum",
    Action.REPORT_BACK: "Wij vroegen een collega om u te bellen",
    Action.TALK: "Wij spraken met u",
    Action.DECIDE: "Er is een besluit",
    Action.ANSWER: "U kreeg antwoord",
    Action.WITHDRAW: "U trok uw aanvraag in",
}


@dataclass(frozen=True)
class Happened:
    """One event that is kept with the aanvraag. note: why, in words for the resident."""

    action: str
    on: date
    who: str
    note: str = ""


@dataclass(frozen=True)
class Step:
    """One line of the timeline. state: done, now or next."""

    title: str
    who: str
    meta: str
    state: str
    text: str = ""


def timeline(
    events: Sequence[Happened], standing: Standing, outcome: str = "", words: Words = DEFAULT_WORDS
) -> list[Step]:
    """Return past and expected steps in order; an event without a text of its own is left out."""
    past = [
        _past(event, outcome, standing.promise) for event in events if event.action in PAST_TEXT
    ]
    return past + _Expected(standing, words).steps()


def _past(event: Happened, outcome: str, promise: Promise) -> Step:
    title = PAST_TEXT[event.action].format(noun=promise.noun)
    if event.action == Action.SUBMIT and event.who == "U":
        title = "U verstuurde uw aanvraag"
    if event.action == Action.DECIDE and not promise.is_decision:
        title = PAST_TEXT[Action.ANSWER]
    elif event.action == Action.DECIDE and outcome in OUTCOME_TEXT:
        title = f"{title}: {OUTCOME_TEXT[outcome].lower()}"
    return Step(title, event.who, in_words(event.on), "done", event.note)


@dataclass(frozen=True)
class _Expected:
    """The steps that are still to come, as far as they can be known."""

    standing: Standing
    words: Words

    def steps(self) -> list[Step]:
        now, standing = self.standing.state, self.standing
        if standing.waits_for_talk:
            return [self.conversation(), self.decision("next"), *self.objection()]
        match now:
            case State.SUBMITTED if standing.is_with_contact:
                return [self.decision("now")]
            case State.SUBMITTED:
                return [self.start(), self.decision("next"), *self.objection()]
            case State.WAITING:
                return [self.supply(), self.decision("next"), *self.objection()]
            case State.IN_PROGRESS | State.CONFIRMING:
                return [self.decision("now"), *self.objection()]
            case State.DECIDED if standing.until and standing.today <= standing.until:
                return self.objection()
            case _:
                return []

    def start(self) -> Step:
        return Step(self.words.say("stap-begin"), self.organisation, self.by(), "now")

    def supply(self) -> Step:
        until = self.standing.asked_until
        meta = f"Tot en met {in_words(until)}" if until else "De datum volgt"
        return Step(self.words.say("stap-aanvullen"), "U", meta, "now", self.standing.asked)

    def conversation(self) -> Step:
        standing = self.standing
        if standing.call_on:
            meta = f"Uiterlijk {in_words(standing.call_on)}"
            return Step("U wordt gebeld", standing.caller, meta, "now")
        who = standing.casusregisseur or "Uw casusregisseur"
        text = f"Daarna kiest u samen of de aanvraag naar {standing.organisation} gaat."
        by = standing.we_act_by
        meta = f"Voorbeeld: uiterlijk {in_words(by)}" if by else "Voorbeeld: binnen een week"
        return Step("Uw casusregisseur belt u voor een gesprek", who, meta, "now", text)

    def decision(self, state: str) -> Step:
        standing = self.standing
        contact = standing.casusregisseur if standing.is_with_contact else ""
        who = standing.handler or contact or self.organisation
        text = f"U krijgt een e-mail als het {standing.promise.noun} er is."
        return Step(self.words.say(f"stap-{standing.promise.key}"), who, self.by(), state, text)

    def objection(self) -> list[Step]:
        if not self.standing.promise.is_decision:
            return []
        until = self.standing.until
        meta = f"Tot en met {in_words(until)}" if until else "Tot 6 weken na het besluit"
        return [Step(self.words.say("stap-bezwaar"), "U", meta, "next")]

    @property
    def organisation(self) -> str:
        said = self.standing.organisation
        return said[:1].upper() + said[1:]

    def by(self) -> str:
        standing = self.standing
        if standing.is_late:
            return f"Wij zijn te laat: dit moest op {in_words(standing.due)} klaar zijn"
        return f"Uiterlijk {in_words(standing.due)}" if standing.due else "De datum volgt"

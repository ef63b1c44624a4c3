"""Who is to act on an aanvraag, said to the resident in one sentence."""

from dataclasses import dataclass
from datetime import date

from portal.core.turn import Turn, Who
from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.promises import DECISION, Promise
from selfservice.aanvragen.rules.routing import PLACE_TEXT, Place
from selfservice.aanvragen.rules.states import OPEN, State
from selfservice.aanvragen.rules.status_texts import TEXTS, Words
from selfservice.aanvragen.rules.terms import is_late, talk_by

LATE = TEXTS["te-laat"].default
DEFAULT_WORDS = Words()


@dataclass(frozen=True)
class Standing:
    """Where an aanvraag stands, as far as these sentences depend on it.

    filed: the day it was sent. due: last day for the decision. until: last day to object.
    asked: what the resident owes us, by asked_until. caller calls by call_on after a report back.
    new_date: what we promised after our own date passed. organisation: where it lies, as in a
    sentence. promise: a decision or an answer. Names are empty when not known.
    """

    state: str
    today: date
    place: str = Place.WERKLEERBEDRIJF
    filed: date | None = None
    due: date | None = None
    until: date | None = None
    handler: str = ""
    casusregisseur: str = ""
    asked: str = ""
    asked_until: date | None = None
    caller: str = ""
    call_on: date | None = None
    new_date: date | None = None
    organisation: str = PLACE_TEXT[Place.WERKLEERBEDRIJF]
    promise: Promise = DECISION

    @property
    def is_late(self) -> bool:
        """Whether we are past our own date. While the resident owes us, the clock stands still."""
        return self.state in OPEN and self.due is not None and is_late(self.due, self.today)

    @property
    def waits_for_talk(self) -> bool:
        """Whether somebody is to call first."""
        with_others = self.place in (Place.CASUSREGISSEUR, Place.SOCIAAL_TEAM)
        # A question for the casusregisseur gets an answer; nothing waits behind a conversation.
        first_talk = self.promise.is_decision or self.call_on is not None
        return self.state == State.SUBMITTED and with_others and first_talk

    @property
    def is_with_contact(self) -> bool:
        """Whether the casusregisseur answers it."""
        return self.place == Place.CASUSREGISSEUR and not self.waits_for_talk

    @property
    def waits_for_you(self) -> bool:
        """Whether the resident owes us something and the date for it has not passed."""
        passed = self.asked_until is not None and self.today > self.asked_until
        return self.state == State.WAITING and not passed

    @property
    def we_act_by(self) -> date | None:
        """By when we do the next thing."""
        if not self.waits_for_talk:
            return self.due
        return self.call_on or (talk_by(self.filed) if self.filed else None)


def turn(standing: Standing, words: Words = DEFAULT_WORDS) -> Turn:
    """Return who acts now. Every state has an answer; the address is for the caller to add."""
    if standing.waits_for_you:
        sentence = words.say("wacht-op-u", wat=standing.asked)
        return Turn(Who.YOU, sentence, due=standing.asked_until, label="Stuur het op")
    if standing.is_late:
        return _late(standing, words)
    match standing.state:
        case State.DRAFT:
            return Turn(Who.YOU, words.say("concept"), label="Ga verder")
        case state if state in OPEN:
            return Turn(Who.WE, _our_sentence(standing, words), due=standing.we_act_by)
        case State.DECIDED:
            sentence = _decided(standing, words)
            label = f"Lees het {standing.promise.noun}"
            return Turn(Who.NOBODY, sentence, due=standing.until, label=label)
        case State.WITHDRAWN:
            return Turn(Who.NOBODY, words.say("ingetrokken"))
        case _:
            return Turn(Who.WE, words.say("onbekend"))


def _late(standing: Standing, words: Words) -> Turn:
    promised, is_decision = standing.new_date, standing.promise.is_decision
    if promised is None or promised < standing.today:
        return Turn(Who.WE, words.say("te-laat" if is_decision else "te-laat-antwoord"), due=None)
    key = "te-laat-nieuwe-datum" if is_decision else "te-laat-antwoord-datum"
    sentence = words.say(key, datum=in_words(promised))
    return Turn(Who.WE, sentence, due=promised)


def _our_sentence(standing: Standing, words: Words) -> str:
    if standing.waits_for_talk and standing.call_on:
        return words.say("teruggemeld", beller=standing.caller, datum=in_words(standing.call_on))
    if standing.waits_for_talk:
        return words.say("gesprek", casusregisseur=standing.casusregisseur)
    if standing.is_with_contact:
        return words.say("bij-casusregisseur", casusregisseur=standing.casusregisseur)
    keys = {
        State.SUBMITTED: "ontvangen",
        State.WAITING: "niets-gekregen",
        State.CONFIRMING: "tweede-blik",
    }
    key = keys.get(State(standing.state), "behandeling")
    return words.say(key, behandelaar=standing.handler, organisatie=standing.organisation)


def _decided(standing: Standing, words: Words) -> str:
    if not standing.promise.is_decision:
        return words.say("beantwoord")
    if standing.until is None or standing.today > standing.until:
        return words.say("besloten")
    return words.say("besloten-bezwaar", datum=in_words(standing.until))

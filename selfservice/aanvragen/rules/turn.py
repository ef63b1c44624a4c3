"""Who is to act on an aanvraag, said to the resident in one sentence."""

from dataclasses import dataclass
from datetime import date

from portal.core.turn import Turn, Who
from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.routing import Place
from selfservice.aanvragen.rules.states import State
from selfservice.aanvragen.rules.terms import is_late, talk_by


@dataclass(frozen=True)
class Standing:
    """Where an aanvraag stands, as far as these sentences depend on it.

    filed: the day it was sent. due: last day for the decision. until: last day to object. Names
    are empty when not known.
    """

    state: str
    today: date
    place: str = Place.WERKLEERBEDRIJF
    filed: date | None = None
    due: date | None = None
    until: date | None = None
    handler: str = ""
    casusregisseur: str = ""

    @property
    def is_late(self) -> bool:
        """Whether we are past our own date."""
        waiting = self.state in (State.SUBMITTED, State.IN_PROGRESS)
        return waiting and self.due is not None and is_late(self.due, self.today)

    @property
    def waits_for_talk(self) -> bool:
        """Whether the casusregisseur is to call first."""
        return self.state == State.SUBMITTED and self.place == Place.CASUSREGISSEUR

    @property
    def we_act_by(self) -> date | None:
        """By when we do the next thing."""
        return talk_by(self.filed) if self.waits_for_talk and self.filed else self.due


LATE = (
    "Wij zijn te laat met ons besluit. Dat spijt ons. "
    "Bel ons gerust, dan hoort u wanneer het er wel is."
)


def turn(standing: Standing) -> Turn:
    """Return who acts now. Every state has an answer; the address is for the caller to add."""
    if standing.is_late:
        return Turn(Who.WE, LATE, due=None)
    match standing.state:
        case State.DRAFT:
            return Turn(Who.YOU, "Maak uw aanvraag af en verstuur hem.", label="Ga verder")
        case State.SUBMITTED | State.IN_PROGRESS:
            return Turn(Who.WE, _our_sentence(standing), due=standing.we_act_by)
        case State.DECIDED:
            return Turn(
                Who.NOBODY, _decided(standing), due=standing.until, label="Lees het besluit"
            )
        case State.WITHDRAWN:
            return Turn(Who.NOBODY, "U heeft deze aanvraag ingetrokken. U hoeft niets te doen.")
        case _:
            return Turn(Who.WE, "Wij zoeken uit hoe het met uw aanvraag staat.")


def _our_sentence(standing: Standing) -> str:
    if standing.waits_for_talk:
        name = f" {standing.casusregisseur}" if standing.casusregisseur else ""
        return f"Uw casusregisseur{name} neemt contact met u op voor een gesprek."
    if standing.state == State.SUBMITTED:
        return "Het werkleerbedrijf heeft uw aanvraag en gaat hem behandelen."
    who = f"{standing.handler} van het werkleerbedrijf" if standing.handler else "Een medewerker"
    return f"{who} behandelt uw aanvraag."


def _decided(standing: Standing) -> str:
    if standing.until is None or standing.today > standing.until:
        return "Het besluit is genomen. U hoeft niets te doen."
    last_day = in_words(standing.until)
    return f"Het besluit is genomen. Niet mee eens? Maak bezwaar tot en met {last_day}."

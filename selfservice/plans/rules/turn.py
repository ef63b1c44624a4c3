"""Who is to act on a plan, in a sentence for the resident (DOMAIN.md §7)."""

from dataclasses import dataclass
from datetime import date

from portal.core.turn import Turn, Who
from selfservice.plans.rules.actors import ActorKind
from selfservice.plans.rules.dates import spoken


@dataclass(frozen=True)
class NextStep:
    """The first step of a goal that is still to be done."""

    title: str
    actor: str
    actor_name: str = ""
    until_on: date | None = None


@dataclass(frozen=True)
class PlanFacts:
    """All that the rule looks at. `casusregisseur` is a name, empty before assignment."""

    casusregisseur: str = ""
    proposed: bool = False
    asked: bool = False  # the resident asked something that nobody answered yet
    declined: bool = False  # the resident did not want the newest version yet
    accepted: bool = False
    next_steps: tuple[NextStep, ...] = ()
    evaluate_on: date | None = None


def turn_of(facts: PlanFacts, today: date) -> Turn:
    """Return who is to act; the order of the rows is the order of importance."""
    name = facts.casusregisseur
    if not name:
        return Turn(Who.WE, "Uw sociaal team kiest met u wie uw casusregisseur wordt.")
    if facts.asked:
        return Turn(Who.WE, f"{name} geeft antwoord op uw vraag over uw plan.")
    if facts.proposed:
        return Turn(
            Who.YOU, "Er ligt een plan voor u klaar. Lees het en geef akkoord als het klopt."
        )
    if facts.declined:
        return Turn(Who.WE, f"{name} praat met u en schrijft daarna een nieuw voorstel.")
    if not facts.accepted:
        return Turn(Who.WE, f"{name} praat met u over wat u wilt en schrijft daarna een plan.")
    if facts.evaluate_on and facts.evaluate_on < today:
        return Turn(Who.WE, f"{name} maakt een afspraak met u om samen naar uw plan te kijken.")
    return _turn_of_steps(facts, today)


def _turn_of_steps(facts: PlanFacts, today: date) -> Turn:
    for actor in (ActorKind.RESIDENT, ActorKind.CASUSREGISSEUR, ActorKind.PARTNER):
        steps = [step for step in facts.next_steps if step.actor == actor]
        if steps:
            first = min(steps, key=lambda step: step.until_on or date.max)
            late = first.until_on is not None and first.until_on < today
            return (_late_turn if late else _timely_turn)(first, facts.casusregisseur)
    when = f"Op {spoken(facts.evaluate_on)}" if facts.evaluate_on else "Bij de evaluatie"
    return Turn(
        Who.NOBODY,
        f"Alle stappen zijn gedaan. {when} kijkt u met {facts.casusregisseur} hoe u verdergaat.",
    )


def _timely_turn(step: NextStep, casusregisseur: str) -> Turn:
    if step.actor == ActorKind.RESIDENT:
        return Turn(Who.YOU, f"Uw volgende stap: {step.title}", step.until_on)
    if step.actor == ActorKind.CASUSREGISSEUR:
        return Turn(Who.WE, f"{casusregisseur} doet de volgende stap: {step.title}", step.until_on)
    name = step.actor_name or "Een andere organisatie"
    return Turn(Who.OTHER, f"{name} doet de volgende stap: {step.title}", step.until_on)


def _late_turn(step: NextStep, casusregisseur: str) -> Turn:
    """Nobody is blamed; the date that passed is not repeated as one to meet."""
    if step.actor == ActorKind.RESIDENT:
        return Turn(
            Who.YOU,
            f"Uw volgende stap: {step.title}. De datum is voorbij. "
            f"Lukt het niet? Bel {casusregisseur}.",
        )
    if step.actor == ActorKind.CASUSREGISSEUR:
        return Turn(
            Who.WE,
            f"Wij zijn later dan afgesproken met: {step.title}. "
            f"{casusregisseur} laat u weten wanneer het klaar is.",
        )
    return Turn(
        Who.WE,
        f"{casusregisseur} vraagt {step.actor_name or 'de andere organisatie'} "
        f"hoe het staat met: {step.title}.",
    )

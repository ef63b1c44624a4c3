"""Plans, made by the services as a casusregisseur and a resident would."""

from datetime import timedelta
from typing import Any

from portal.core import clock
from selfservice.dossiers.models import Dossier
from selfservice.dossiers.rules.life_areas import LifeArea
from selfservice.plans import services
from selfservice.plans.models import PlanVersion
from selfservice.plans.rules.actors import ActorKind
from selfservice.plans.rules.text import GoalText, PlanText, StepText


def step_text(title: str = "Bel het Leerwerkloket", **fields: Any) -> StepText:
    """Return a step of the resident, unless `actor` says otherwise."""
    return StepText(**{"title": title, "actor": ActorKind.RESIDENT} | fields)


def goal_text(title: str = "Ik vind werk in de zorg", *, steps: int = 3, **fields: Any) -> GoalText:
    """Return a goal with `steps` steps, in turn of resident, casusregisseur and partner."""
    values = {
        "life_area": LifeArea.WORK,
        "title": title,
        "why": "Ik wil weer onder de mensen zijn.",
        "done_when": "Ik heb een contract voor minstens 16 uur.",
        "steps": tuple(_step(number) for number in range(steps)),
    }
    return GoalText(**values | fields)


def plan_text(*, goals: int = 1, steps: int = 3, **fields: Any) -> PlanText:
    """Return a complete plan of six months from today."""
    today = clock.today()
    values = {
        "talents": "Ik kan goed luisteren. Ik ben op tijd.",
        "wishes": "Ik wil werken met ouderen.",
        "starts_on": today,
        "months": 6,
        "evaluate_on": today + timedelta(days=90),
        "goals": tuple(goal_text(f"Doel {n + 1}", steps=steps) for n in range(goals)),
    }
    return PlanText(**values | fields)


def draft(dossier: Dossier, text: PlanText | None = None) -> PlanVersion:
    """Return a draft by the casusregisseur of an active dossier."""
    by = dossier.current_casusregisseur
    return services.draft(by=by, dossier=dossier, text=text or plan_text())


def proposed(dossier: Dossier, text: PlanText | None = None) -> PlanVersion:
    """Return a version that waits for the resident."""
    version = draft(dossier, text)
    return services.propose(by=dossier.current_casusregisseur, version=version)


def accepted(dossier: Dossier, text: PlanText | None = None) -> PlanVersion:
    """Return a version in force; the dossier needs `with_account`."""
    version = proposed(dossier, text)
    owner = dossier.resident.user
    return services.accept(by=owner, version=version, seen_hash=version.text_hash)


def _step(number: int) -> StepText:
    actor = list(ActorKind)[number % 3]
    partner = "Graafschap College" if actor == ActorKind.PARTNER else ""
    until = clock.today() + timedelta(days=14 * (number + 1))
    return step_text(f"Stap {number + 1}", actor=actor, actor_name=partner, until_on=until)

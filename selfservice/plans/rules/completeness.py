"""What a plan needs before a resident can be asked to agree: goals, steps and duration (P7)."""

from selfservice.plans.rules.actors import ActorKind
from selfservice.plans.rules.duration import end_of
from selfservice.plans.rules.text import GoalText, PlanText, StepText


def missing(plan: PlanText) -> list[str]:
    """Return a sentence for everything that still has to be filled in; empty when complete."""
    found = [] if plan.goals else ["Zet minstens één doel in het plan."]
    if plan.months < 1:
        found.append("Kies hoeveel maanden het plan duurt.")
    elif not _evaluations_fit(plan):
        found.append("Kies een datum voor de evaluatie binnen de looptijd van het plan.")
    for goal in plan.goals:
        found += _missing_in_goal(goal)
    return found


def _evaluations_fit(plan: PlanText) -> bool:
    last = end_of(plan.starts_on, plan.months)
    days = (plan.evaluate_on, *plan.later_evaluations)
    return all(plan.starts_on <= day <= last for day in days) and list(days) == sorted(set(days))


def _missing_in_goal(goal: GoalText) -> list[str]:
    found = []
    if not (goal.title.strip() and goal.why.strip() and goal.done_when.strip()):
        found.append("Vul bij elk doel in wat het is, waarom, en wanneer het is gehaald.")
    if not goal.steps:
        found.append(f"Zet minstens één stap bij het doel ‘{goal.title}’.")
    for step in goal.steps:
        found += _missing_in_step(step)
    return found


def _missing_in_step(step: StepText) -> list[str]:
    found = []
    if not step.title.strip():
        found.append("Vul bij elke stap in wat er gebeurt.")
    if step.actor == ActorKind.PARTNER and not step.actor_name.strip():
        found.append(f"Vul in welke organisatie de stap ‘{step.title}’ doet.")
    if step.from_on and step.until_on and step.until_on < step.from_on:
        found.append(f"De stap ‘{step.title}’ is klaar voordat hij begint. Pas de datums aan.")
    return found

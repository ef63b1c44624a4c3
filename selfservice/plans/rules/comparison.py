"""What changed between two versions, in sentences that the resident can check."""

from collections.abc import Iterator
from datetime import date

from selfservice.plans.rules.actors import said_to_resident
from selfservice.plans.rules.dates import spoken
from selfservice.plans.rules.text import GoalText, PlanText, StepText


def differences(old: PlanText, new: PlanText, casusregisseur: str = "") -> list[str]:
    """Return a sentence for every change; goals and steps are known again by their key."""
    return [*_plan_changes(old, new), *_goal_list_changes(old, new, casusregisseur)]


def _plan_changes(old: PlanText, new: PlanText) -> Iterator[str]:
    if old.talents != new.talents:
        yield "Wat u goed kunt is aangepast."
    if old.wishes != new.wishes:
        yield "Wat u wilt is aangepast."
    if old.starts_on != new.starts_on:
        yield f"Het plan begint nu op {spoken(new.starts_on)}."
    if old.months != new.months:
        yield f"Het plan duurt nu {new.months} {'maand' if new.months == 1 else 'maanden'}."
    if old.evaluate_on != new.evaluate_on:
        yield f"De volgende evaluatie is nu op {spoken(new.evaluate_on)}."
    if new.later_evaluations != old.later_evaluations:
        days = " en ".join(map(spoken, new.later_evaluations))
        yield (
            f"Daarna kijkt u nog samen op {days}." if days else "Daarna is er geen evaluatie meer."
        )


def _goal_list_changes(old: PlanText, new: PlanText, casusregisseur: str) -> Iterator[str]:
    before = {goal.key: goal for goal in old.goals}
    after = {goal.key for goal in new.goals}
    for goal in new.goals:
        if goal.key in before:
            yield from _goal_changes(before[goal.key], goal, casusregisseur)
        else:
            yield f"Nieuw doel: ‘{goal.title}’."
    for goal in old.goals:
        if goal.key not in after:
            yield f"Het doel ‘{goal.title}’ staat niet meer in het plan."
    kept = [goal.key for goal in new.goals if goal.key in before]
    if kept != [goal.key for goal in old.goals if goal.key in after]:
        yield "De volgorde van de doelen is anders."


def _goal_changes(old: GoalText, new: GoalText, casusregisseur: str) -> Iterator[str]:
    if old.title != new.title:
        yield f"Het doel ‘{old.title}’ heet nu ‘{new.title}’."
    if old.life_area != new.life_area:
        yield f"Het doel ‘{new.title}’ staat nu bij een ander onderwerp."
    if old.why != new.why:
        yield f"Bij het doel ‘{new.title}’ is aangepast waarom u dit wilt."
    if old.done_when != new.done_when:
        yield f"Bij het doel ‘{new.title}’ is aangepast wanneer het is gehaald."
    yield from _step_list_changes(old, new, casusregisseur)


def _step_list_changes(old: GoalText, new: GoalText, casusregisseur: str) -> Iterator[str]:
    before = {step.key: step for step in old.steps}
    after = {step.key for step in new.steps}
    for number, step in enumerate(new.steps, start=1):
        if step.key in before:
            yield from _step_changes(number, before[step.key], step, casusregisseur)
        else:
            yield f"Nieuwe stap bij ‘{new.title}’: ‘{step.title}’."
    for step in old.steps:
        if step.key not in after:
            yield f"De stap ‘{step.title}’ staat niet meer in het plan."
    kept = [step.key for step in new.steps if step.key in before]
    if kept != [step.key for step in old.steps if step.key in after]:
        yield f"De volgorde van de stappen bij ‘{new.title}’ is anders."


def _step_changes(number: int, old: StepText, new: StepText, casusregisseur: str) -> Iterator[str]:
    name = f"Stap {number}, ‘{new.title}’,"
    if old.title != new.title:
        yield f"Stap {number}, ‘{old.title}’, is nu ‘{new.title}’."
    if (old.actor, old.actor_name) != (new.actor, new.actor_name):
        who = said_to_resident(new.actor, new.actor_name, casusregisseur)
        yield f"{name} {'doet u nu zelf' if who == 'U' else f'wordt nu gedaan door {who}'}."
    if old.from_on != new.from_on:
        yield f"{name} begint nu {_on(new.from_on)}."
    if old.until_on != new.until_on:
        yield f"{name} is nu klaar {_until(new.until_on)}."


def _on(day: date | None) -> str:
    return f"op {spoken(day)}" if day else "op een dag die nog niet vaststaat"


def _until(day: date | None) -> str:
    return f"uiterlijk op {spoken(day)}" if day else "op een dag die nog niet vaststaat"

"""What was done stays done when a new version takes over."""

from selfservice.plans.models import Goal, PlanVersion, Step


def carry_progress(*, source: PlanVersion | None, target: PlanVersion) -> None:
    """Copy the state of goals and steps of `source` to those of `target` with the same key."""
    if source is None:
        return
    goals = {goal.key: goal for goal in source.goals.all()}
    steps = {step.key: step for goal in goals.values() for step in goal.steps.all()}
    changed_goals, changed_steps = [], []
    for goal in target.goals.all():
        if (old := goals.get(goal.key)) and old.state != goal.state:
            goal.state = old.state
            changed_goals.append(goal)
        changed_steps += [step for step in goal.steps.all() if _follow(step, steps.get(step.key))]
    Goal.objects.bulk_update(changed_goals, ["state"])
    Step.objects.bulk_update(changed_steps, ["state", "done_at", "done_by"])


def _follow(step: Step, old: Step | None) -> bool:
    if old is None or old.state == step.state:
        return False
    step.state, step.done_at, step.done_by_id = old.state, old.done_at, old.done_by_id
    return True

from selfservice.plans.queries.overview import PlanSummary, summaries, summary_of, waiting_count
from selfservice.plans.queries.page import GoalView, PlanPage, StepView, plan_page
from selfservice.plans.queries.reading import Reading, reading
from selfservice.plans.queries.versions import (
    draft_of,
    goal_of,
    proposal,
    step_of,
    text_of,
    version_in_force,
    version_numbered,
)

__all__ = [
    "GoalView",
    "PlanPage",
    "PlanSummary",
    "Reading",
    "StepView",
    "draft_of",
    "goal_of",
    "plan_page",
    "proposal",
    "reading",
    "step_of",
    "summaries",
    "summary_of",
    "text_of",
    "version_in_force",
    "version_numbered",
    "waiting_count",
]

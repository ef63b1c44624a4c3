from selfservice.plans.queries.comparing import Comparison, comparison
from selfservice.plans.queries.overview import PlanSummary, summaries, summary_of, waiting_count
from selfservice.plans.queries.page import GoalView, PlanPage, StepView, plan_page
from selfservice.plans.queries.reading import Reading, reading
from selfservice.plans.queries.takeovers import (
    is_taken_over,
    takeover_of,
    takeovers,
    takeovers_ending,
    with_takeover,
)
from selfservice.plans.queries.templates import Template, template, template_teams, templates
from selfservice.plans.queries.threads import questions_in, threads
from selfservice.plans.queries.versions import (
    draft_of,
    goal_of,
    goal_text,
    newest,
    proposal,
    step_of,
    step_text,
    text_of,
    version_in_force,
    version_numbered,
)

__all__ = [
    "Comparison",
    "GoalView",
    "PlanPage",
    "PlanSummary",
    "Reading",
    "StepView",
    "Template",
    "comparison",
    "draft_of",
    "goal_of",
    "goal_text",
    "is_taken_over",
    "newest",
    "plan_page",
    "proposal",
    "questions_in",
    "reading",
    "step_of",
    "step_text",
    "summaries",
    "summary_of",
    "takeover_of",
    "takeovers",
    "takeovers_ending",
    "template",
    "template_teams",
    "templates",
    "text_of",
    "threads",
    "version_in_force",
    "version_numbered",
    "waiting_count",
    "with_takeover",
]

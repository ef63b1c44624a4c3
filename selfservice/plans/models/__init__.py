from selfservice.plans.models.goal import Goal
from selfservice.plans.models.plan import Plan
from selfservice.plans.models.step import Step
from selfservice.plans.models.version import PlanVersion

__all__ = ["Goal", "Plan", "PlanVersion", "Step"]

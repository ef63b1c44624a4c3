from selfservice.plans.models.goal import Goal
from selfservice.plans.models.plan import Plan
from selfservice.plans.models.remark import Remark
from selfservice.plans.models.step import Step
from selfservice.plans.models.takeover import Takeover
from selfservice.plans.models.template import PlanTemplate
from selfservice.plans.models.version import PlanVersion

__all__ = ["Goal", "Plan", "PlanTemplate", "PlanVersion", "Remark", "Step", "Takeover"]

from selfservice.plans.services.accepting import accept, accept_on_paper
from selfservice.plans.services.declining import decline, end
from selfservice.plans.services.drafting import draft
from selfservice.plans.services.meanwhile import EditedMeanwhile
from selfservice.plans.services.progress import mark_goal, tick_step
from selfservice.plans.services.proposing import propose
from selfservice.plans.services.remarking import remark
from selfservice.plans.services.steering import change_plan
from selfservice.plans.services.takeover import give_back, take_over
from selfservice.plans.services.templates import keep_template

__all__ = [
    "EditedMeanwhile",
    "accept",
    "accept_on_paper",
    "change_plan",
    "decline",
    "draft",
    "end",
    "give_back",
    "keep_template",
    "mark_goal",
    "propose",
    "remark",
    "take_over",
    "tick_step",
]

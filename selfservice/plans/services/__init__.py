from selfservice.plans.services.accepting import accept
from selfservice.plans.services.drafting import draft
from selfservice.plans.services.progress import mark_goal, tick_step
from selfservice.plans.services.proposing import propose

__all__ = ["accept", "draft", "mark_goal", "propose", "tick_step"]

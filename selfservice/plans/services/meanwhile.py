"""Two people at the same plan or template: the second is told, and shown both texts."""

from portal.core.exceptions import IllegalMove
from selfservice.plans.rules.templates import TemplateText
from selfservice.plans.rules.text import PlanText

SENTENCE = "Iemand anders heeft dit intussen aangepast. Hieronder staan beide teksten."


class EditedMeanwhile(IllegalMove):
    """What is written about was changed since. `stored`: the text as it is now, None when gone."""

    def __init__(self, stored: PlanText | TemplateText | None) -> None:
        super().__init__(SENTENCE)
        self.stored = stored

import uuid

from django.db import models

from selfservice.dossiers.rules.life_areas import LIFE_AREA_TEXT
from selfservice.plans.models.frozen import Frozen
from selfservice.plans.models.version import PlanVersion
from selfservice.plans.rules.states import GoalState


class Goal(Frozen):
    """What the resident wants to reach in one life area."""

    State = GoalState
    STATE_LOOKUP = "version__state"
    TEXT_FIELDS = ("version", "order", "key", "life_area", "title", "why", "done_when")

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="goals")
    order = models.PositiveSmallIntegerField("volgorde")
    # The same in every version, so that progress and comparison know it again.
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    life_area = models.CharField("leefgebied", max_length=40, choices=list(LIFE_AREA_TEXT.items()))
    title = models.CharField("doel", max_length=160)
    why = models.TextField("waarom")
    done_when = models.TextField("gehaald als")
    state = models.CharField(
        "stand", max_length=10, choices=[(s, s) for s in GoalState], default=GoalState.OPEN
    )

    class Meta:
        ordering = ["order"]
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        constraints = [
            models.UniqueConstraint(fields=["version", "order"], name="goal_order_once"),
            models.UniqueConstraint(fields=["version", "key"], name="goal_key_once"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_frozen(self) -> bool:
        return self.version.is_frozen

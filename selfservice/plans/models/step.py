import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from selfservice.plans.models.frozen import Frozen
from selfservice.plans.models.goal import Goal
from selfservice.plans.rules.actors import ACTOR_TEXT
from selfservice.plans.rules.states import StepState


class Step(Frozen):
    """One thing somebody does for a goal. Its state is progress, not text."""

    State = StepState
    STATE_LOOKUP = "goal__version__state"
    TEXT_FIELDS = ("goal", "order", "key", "title", "actor", "actor_name", "from_on", "until_on")

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="steps")
    order = models.PositiveSmallIntegerField("volgorde")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    title = models.CharField("stap", max_length=200)
    actor = models.CharField("wie", max_length=15, choices=list(ACTOR_TEXT.items()))
    actor_name = models.CharField("naam van de organisatie", max_length=100, blank=True)
    from_on = models.DateField("vanaf", null=True, blank=True)
    until_on = models.DateField("tot en met", null=True, blank=True)
    state = models.CharField(
        "stand", max_length=15, choices=[(s, s) for s in StepState], default=StepState.TODO
    )
    done_at = models.DateTimeField("gedaan op", null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="done_steps",
    )

    class Meta:
        ordering = ["order"]
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        constraints = [
            models.UniqueConstraint(fields=["goal", "order"], name="step_order_once"),
            models.UniqueConstraint(fields=["goal", "key"], name="step_key_once"),
            models.CheckConstraint(
                condition=Q(state=StepState.TODO, done_at=None, done_by=None)
                | Q(state=StepState.DONE, done_at__isnull=False, done_by__isnull=False),
                name="done_has_when_and_who",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_frozen(self) -> bool:
        return self.goal.is_frozen

import uuid

from django.conf import settings
from django.db import models

from portal.core import clock
from selfservice.plans.models.version import PlanVersion


class Remark(models.Model):
    """A question or reaction on one goal; with the others of that goal it makes a thread.

    Never changed and never removed: it says about which version it was.
    """

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="remarks")
    goal_key = models.UUIDField(default=uuid.uuid4, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="plan_remarks"
    )
    text = models.TextField("tekst")
    said_at = models.DateTimeField("op", default=clock.now)

    class Meta:
        ordering = ["pk"]
        verbose_name = "reactie"
        verbose_name_plural = "reacties"

    def __str__(self) -> str:
        return f"Reactie bij {self.version}"

import uuid

from django.conf import settings
from django.db import models

from portal.core import clock
from selfservice.casusoverleg.querysets import MinutesQuerySet
from selfservice.casusoverleg.rules.decisions import DECISION_TEXT
from selfservice.dossiers.models import Assignment, Dossier


class Minutes(models.Model):
    """What a sociaal team said about one resident and decided. Added, never changed.

    One row a resident, so that nobody reads about another. `decision` is for the resident too,
    `discussion` for who needs to know. Names of who was there are text: they outlive accounts.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="minutes")
    held_on = models.DateField("besproken op")
    present = models.TextField("wie erbij waren")
    topics = models.CharField("waarover", max_length=200, blank=True)
    discussion = models.TextField("wat is besproken", blank=True)
    kind = models.CharField("besluit", max_length=15, choices=list(DECISION_TEXT.items()))
    decision = models.TextField("wat is besloten")
    next_review = models.DateField("volgende keer", null=True, blank=True)
    recorded_at = models.DateTimeField("opgeschreven op", default=clock.now)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="minutes_recorded"
    )
    # The handover that names these minutes as its consultation (P4).
    assignment = models.OneToOneField(
        Assignment, on_delete=models.PROTECT, null=True, blank=True, related_name="minutes"
    )

    objects = MinutesQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-pk"]
        verbose_name = "verslag van het casusoverleg"
        verbose_name_plural = "verslagen van het casusoverleg"
        indexes = [models.Index(fields=["dossier", "-held_on"], name="minutes_dossier_held")]

    def __str__(self) -> str:
        return f"Casusoverleg van {self.held_on}"

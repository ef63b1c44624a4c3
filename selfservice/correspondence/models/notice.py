from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core import clock
from selfservice.correspondence.querysets import CorrespondenceQuerySet
from selfservice.correspondence.rules.notices import NOTICE_TEXT
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers.models import Dossier


class Notice(models.Model):
    """Something that waits for one side. Stored when it happens, not derived from today's data.

    It belongs to a side, not to an account: so it reaches the stand-in and the next
    casusregisseur.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="notices")
    party = models.CharField("voor", max_length=15, choices=[(p, p) for p in Party])
    kind = models.CharField("soort", max_length=25, choices=list(NOTICE_TEXT.items()))
    about = models.UUIDField("waarover")
    created_at = models.DateTimeField("gemaakt op", default=clock.now)
    read_at = models.DateTimeField("gelezen op", null=True, blank=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = CorrespondenceQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        indexes = [
            models.Index(fields=["dossier", "party", "read_at"], name="notice_dossier_party")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None)
                | Q(read_at__isnull=False, read_by__isnull=False),
                name="notice_read_has_when_and_who",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} voor {self.party}"

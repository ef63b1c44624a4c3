import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from portal.core import clock
from selfservice.dossiers.models import Dossier
from selfservice.machtigingen.policy import active_q


class MandateQuerySet(models.QuerySet):
    """Verbs over machtigingen."""

    def active_for(self, user: object) -> "MandateQuerySet":
        """Keep what holds today for the helper `user`."""
        return self.filter(active_q(user))


class Mandate(models.Model):
    """A resident lets one helper read some of it, until a date, and can stop it at once."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="mandates")
    helper = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="mandates"
    )
    rights = models.JSONField("mag lezen", default=list)
    given_at = models.DateTimeField("gegeven op", default=clock.now)
    until = models.DateField("tot en met")
    # Only a keyed hash: the code itself is shown to the resident once.
    code_fingerprint = models.CharField(max_length=64)
    accepted_at = models.DateTimeField("aangenomen op", null=True, blank=True)
    revoked_at = models.DateTimeField("ingetrokken op", null=True, blank=True)

    objects = MandateQuerySet.as_manager()

    class Meta:
        ordering = ["-given_at", "-pk"]
        verbose_name = "machtiging"
        verbose_name_plural = "machtigingen"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "helper"],
                condition=Q(revoked_at=None),
                name="one_mandate_per_helper",
            ),
            models.CheckConstraint(
                condition=Q(revoked_at=None) | Q(revoked_at__gte=F("given_at")),
                name="mandate_revoked_after_given",
            ),
        ]

    def __str__(self) -> str:
        return f"Machtiging {self.public_id}"

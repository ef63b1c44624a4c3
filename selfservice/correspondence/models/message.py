import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core import clock
from selfservice.correspondence.querysets import MessageQuerySet
from selfservice.correspondence.rules.messages import MAX_LENGTH
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers.models import Dossier
from selfservice.files.models import PrivateFile


class Message(models.Model):
    """One message between a resident and the casusregisseur. What was sent never changes.

    read_at: the first time somebody of the other side read it. guide_read_at: when the
    casusregisseur did; a stand-in who reads does not silence a message for them.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="messages")
    party = models.CharField("kant", max_length=15, choices=[(p, p) for p in Party])
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField("bericht", max_length=MAX_LENGTH, blank=True)
    sent_at = models.DateTimeField("verstuurd op", default=clock.now)
    read_at = models.DateTimeField("gelezen op", null=True, blank=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    guide_read_at = models.DateTimeField("gelezen door de casusregisseur op", null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at", "-pk"]
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        indexes = [models.Index(fields=["dossier", "-sent_at"], name="message_dossier_sent")]
        constraints = [
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None)
                | Q(read_at__isnull=False, read_by__isnull=False),
                name="message_read_has_when_and_who",
            ),
            models.CheckConstraint(
                condition=Q(guide_read_at=None) | Q(read_at__isnull=False),
                name="message_read_by_guide_is_read",
            ),
        ]

    def __str__(self) -> str:
        return f"Bericht {self.public_id}"


class MessageFile(models.Model):
    """A file that came with a message."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="files")
    file = models.OneToOneField(PrivateFile, on_delete=models.PROTECT, related_name="message_file")

    class Meta:
        ordering = ["pk"]
        verbose_name = "bijlage bij een bericht"
        verbose_name_plural = "bijlagen bij berichten"

    def __str__(self) -> str:
        return f"Bijlage bij {self.message}"

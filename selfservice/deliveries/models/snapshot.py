import json
import uuid
from typing import Any

from django.db import models

from portal.core import vault
from portal.core.models.base import Timestamped
from selfservice.deliveries.rules.effects import Event
from selfservice.files.models import PrivateFile


class Snapshot(Timestamped):
    """What there was to send when something happened, sealed: it holds personal data.

    occasion: which time, of what may happen more than once. subject: the public id of the
    aanvraag. data_subject: pseudonym of the resident, for the log. sealed is empty once everything
    arrived and the time to keep it has passed.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.CharField("gebeurtenis", max_length=30, choices=[(e, e) for e in Event])
    occasion = models.CharField("welke keer", max_length=36, blank=True)
    subject = models.UUIDField("aanvraag")
    data_subject = models.UUIDField("inwoner, pseudoniem")
    at = models.DateTimeField("gebeurd op")
    sealed = models.BinaryField("inhoud, versleuteld")

    class Meta:
        verbose_name = "momentopname"
        verbose_name_plural = "momentopnamen"
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "event", "occasion"], name="snapshot_event_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.public_id}"

    @property
    def payload(self) -> dict[str, Any]:
        """What is sent, in the format of docs/delivery.md."""
        return json.loads(vault.unseal(bytes(self.sealed)))

    @payload.setter
    def payload(self, value: dict[str, Any]) -> None:
        self.sealed = vault.seal(json.dumps(value, ensure_ascii=False).encode())


class SnapshotFile(models.Model):
    """Holds a file until it arrived: PROTECT refuses its removal before that."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(PrivateFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        verbose_name = "bestand in momentopname"
        verbose_name_plural = "bestanden in momentopnamen"
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "file"], name="snapshot_file_once")
        ]

    def __str__(self) -> str:
        return f"{self.snapshot}: {self.file}"

import uuid

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q

from portal.core.models.base import Timestamped
from selfservice.dossiers.models import Dossier
from selfservice.files.rules.names import MAX_LENGTH
from selfservice.files.rules.states import STATE_TEXT, FileState


def private_storage() -> Storage:
    return storages["private"]


class PrivateFile(Timestamped):
    """A file of a resident. What lies on disk is sealed; size and sha256 are of the clear text."""

    State = FileState

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="files")
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField("naam", max_length=MAX_LENGTH)
    content_type = models.CharField("soort", max_length=40)
    size = models.PositiveIntegerField("grootte in bytes")
    sha256 = models.CharField(max_length=64)
    state = models.CharField("stand", max_length=15, choices=list(STATE_TEXT.items()))
    sealed = models.FileField(storage=private_storage, max_length=120)

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = "bestand"
        verbose_name_plural = "bestanden"
        constraints = [
            models.CheckConstraint(condition=Q(size__gt=0), name="private_file_not_empty")
        ]

    def __str__(self) -> str:
        return f"Bestand {self.public_id}"

    @property
    def is_checked(self) -> bool:
        """Whether the file may be opened."""
        return self.state == FileState.CHECKED

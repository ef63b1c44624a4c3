from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core.models.base import Timestamped
from selfservice.dossiers.models import Dossier
from selfservice.dossiers.rules.life_areas import LIFE_AREA_TEXT
from selfservice.voorbereiding.rules.faces import FACE_TEXT

FACES = list(FACE_TEXT.items())


class Preparation(Timestamped):
    """What a resident gathers before one conversation; held is when that was."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="preparations")
    shared_at = models.DateTimeField("gedeeld op", null=True, blank=True)
    held_at = models.DateTimeField("gesprek gevoerd op", null=True, blank=True)
    held_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = "voorbereiding"
        verbose_name_plural = "voorbereidingen"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(held_at=None), name="one_open_preparation"
            ),
            models.CheckConstraint(
                condition=Q(held_at=None, held_by=None)
                | Q(held_at__isnull=False, held_by__isnull=False),
                name="conversation_held_has_when_and_who",
            ),
        ]

    def __str__(self) -> str:
        return f"Voorbereiding {self.pk}"


class AreaNote(Timestamped):
    """What the resident notes about one life area, and the copy of it that was shared.

    Two copies on purpose: what is written after sharing stays private until shared again.
    """

    preparation = models.ForeignKey(Preparation, on_delete=models.PROTECT, related_name="notes")
    area = models.CharField("leefgebied", max_length=40, choices=list(LIFE_AREA_TEXT.items()))
    face = models.PositiveSmallIntegerField("gezicht", null=True, blank=True, choices=FACES)
    text = models.TextField("eigen woorden", blank=True)
    share = models.BooleanField("hierover praten", default=False)
    is_shared = models.BooleanField("gedeeld", default=False)
    shared_face = models.PositiveSmallIntegerField(null=True, blank=True, choices=FACES)
    shared_text = models.TextField(blank=True)

    class Meta:
        verbose_name = "notitie bij een leefgebied"
        verbose_name_plural = "notities bij leefgebieden"
        constraints = [
            models.UniqueConstraint(fields=["preparation", "area"], name="one_note_per_area"),
            models.CheckConstraint(
                condition=Q(is_shared=True) | Q(shared_face=None, shared_text=""),
                name="unshared_note_holds_nothing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_area_display()} bij {self.preparation}"

from typing import Any, NoReturn

from django.db import models
from django.db.models import Q

from portal.core.clock import now
from selfservice.aanvragen.models.aanvraag import Aanvraag
from selfservice.aanvragen.rules.letters import LETTER_TEXT
from selfservice.files.models import PrivateFile


class Sent(Exception):
    """Somebody tried to change or remove a letter that a resident may have read."""


class LetterQuerySet(models.QuerySet):
    """Letters: made once, never changed."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise Sent("A letter is never changed.")

    def delete(self) -> NoReturn:
        raise Sent("A letter is never removed.")


class Letter(models.Model):
    """A letter to the resident, as it was when it was made: the same on screen and on paper.

    content: the pieces of the document (portal.paper). file: the PDF, with its sha256.
    """

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="letters")
    kind = models.CharField("soort brief", max_length=10, choices=list(LETTER_TEXT.items()))
    content = models.JSONField("inhoud")
    file = models.OneToOneField(PrivateFile, on_delete=models.PROTECT, related_name="letter")
    at = models.DateTimeField("gemaakt op", default=now)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = "brief"
        verbose_name_plural = "brieven"
        constraints = [
            models.UniqueConstraint(fields=["aanvraag", "kind"], name="letter_of_a_kind_once"),
            models.CheckConstraint(
                condition=Q(kind__in=list(LETTER_TEXT)), name="letter_of_a_known_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} bij {self.aanvraag}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise Sent("A letter is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Sent("A letter is never removed.")

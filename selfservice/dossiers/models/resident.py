import uuid

from django.conf import settings
from django.db import models

from portal.core.models import Municipality
from portal.core.models.base import Timestamped


class Resident(Timestamped):
    """A person the sociaal team knows; the account comes later, or never."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # PROTECT: ending an account must never end a person's record.
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="resident",
    )
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT)
    first_name = models.CharField("voornaam", max_length=80)
    last_name = models.CharField("achternaam", max_length=80)
    street = models.CharField("straat en huisnummer", max_length=120, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    city = models.CharField("woonplaats", max_length=80, blank=True)
    phone = models.CharField("telefoon", max_length=40, blank=True)
    email = models.EmailField("e-mailadres", blank=True)

    class Meta:
        ordering = ["last_name", "first_name"]
        verbose_name = "inwoner"
        verbose_name_plural = "inwoners"

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def address(self) -> str:
        """Street, postcode and place on one line, without empty parts."""
        place = f"{self.postcode} {self.city}".strip()
        return ", ".join(part for part in (self.street, place) if part)

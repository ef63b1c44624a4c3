from django.core.files.storage import storages
from django.db import models

from portal.accounts.models.user import User


def private_storage() -> object:
    return storages["private"]


class StaffProfile(models.Model):
    """What a resident may know of the professional who helps: the casusregisseur card."""

    class Profession(models.TextChoices):
        KLANTMANAGER = "klantmanager", "klantmanager"
        INKOMENSCONSULENT = "inkomensconsulent", "inkomensconsulent"
        WMO = "wmo", "consulent Wmo"
        JEUGD = "jeugd", "consulent Jeugd"
        OTHER = "anders", "medewerker"

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    profession = models.CharField("beroep", max_length=20, choices=Profession.choices)
    phone = models.CharField("telefoon", max_length=60, blank=True)
    working_days = models.PositiveSmallIntegerField("werkdagen per week", default=5)
    hours = models.CharField("werktijden", max_length=150, blank=True)
    portrait = models.FileField("foto", upload_to="portraits/", storage=private_storage, blank=True)
    # Who usually stands in: proposed for a new absence. Gives no access by itself.
    stand_in = models.ForeignKey(
        User,
        verbose_name="vaste vervanger",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="stands_in_for",
    )

    class Meta:
        verbose_name = "profiel"
        verbose_name_plural = "profielen"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(working_days__range=(1, 7)), name="one_to_seven_working_days"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_profession_display()}"

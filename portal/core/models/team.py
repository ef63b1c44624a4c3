from django.db import models

from portal.core.models.municipality import Municipality
from portal.core.models.organisation import Organisation


class Team(models.Model):
    """A team people can belong to: a sociaal team, the desk, the specialists, the editors."""

    class Kind(models.TextChoices):
        SOCIAAL_TEAM = "sociaal_team", "sociaal team"
        DESK = "desk", "aanvragen"
        SPECIALISTS = "specialisten", "specialisten"
        CAREERS = "loopbaanplein", "loopbaanadvies"
        PARTICIPATION = "participatie", "meedoen"
        COMPLAINTS = "klachten", "klachten en complimenten"
        OFFICE = "kantoor", "redactie en beheer"

    organisation = models.ForeignKey(
        Organisation, verbose_name="organisatie", on_delete=models.PROTECT, related_name="teams"
    )
    municipality = models.ForeignKey(
        Municipality,
        verbose_name="gemeente",
        on_delete=models.PROTECT,
        related_name="teams",
        null=True,
        blank=True,
    )
    slug = models.SlugField(unique=True)
    name = models.CharField("naam", max_length=100)
    kind = models.CharField("soort", max_length=20, choices=Kind.choices)
    phone = models.CharField("telefoon", max_length=40, blank=True)
    address = models.CharField("adres", max_length=200, blank=True)
    hours = models.CharField("openingstijden", max_length=200, blank=True)
    walk_in = models.CharField("inloop", max_length=200, blank=True)
    is_example = models.BooleanField(
        "voorbeeldgegevens",
        default=True,
        help_text="Toont bij het team dat de gegevens verzonnen zijn.",
    )

    class Meta:
        ordering = ["name"]
        verbose_name = "team"
        verbose_name_plural = "teams"

    def __str__(self) -> str:
        return self.name

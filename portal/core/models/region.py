from django.db import models


class RegionalProfile(models.Model):
    """A group of gemeenten that work alike; names differ by data, not by code (DOMAIN.md §3)."""

    slug = models.SlugField(unique=True)
    name = models.CharField("naam", max_length=100)
    contact_role = models.CharField("naam van het vaste contact", max_length=60)
    desk_name = models.CharField("naam van de uitvoerende organisatie", max_length=80)
    longest_takeover_days = models.PositiveSmallIntegerField(
        "langste overname van de regie in dagen",
        default=42,
        help_text="Zo lang mag een casusregisseur de regie hoogstens tijdelijk overnemen (P5).",
    )

    class Meta:
        verbose_name = "regionaal profiel"
        verbose_name_plural = "regionale profielen"

    def __str__(self) -> str:
        return self.name

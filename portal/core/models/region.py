from django.db import models


class RegionalProfile(models.Model):
    """A group of gemeenten that work alike; names differ by data, not by code (DOMAIN.md §3)."""

    slug = models.SlugField(unique=True)
    name = models.CharField("naam", max_length=100)
    contact_role = models.CharField("naam van het vaste contact", max_length=60)
    desk_name = models.CharField("naam van de uitvoerende organisatie", max_length=80)

    class Meta:
        verbose_name = "regionaal profiel"
        verbose_name_plural = "regionale profielen"

    def __str__(self) -> str:
        return self.name

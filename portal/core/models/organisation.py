from django.db import models

from portal.core.models.municipality import Municipality


class Organisation(models.Model):
    """A party in the work: a gemeente, the werkleerbedrijf, the Loopbaanplein."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "gemeente", "gemeente"
        WERKLEERBEDRIJF = "werkleerbedrijf", "werkleerbedrijf"
        LOOPBAANPLEIN = "loopbaanplein", "Loopbaanplein"

    slug = models.SlugField(unique=True)
    name = models.CharField("naam", max_length=100)
    kind = models.CharField("soort", max_length=20, choices=Kind.choices)
    municipality = models.OneToOneField(
        Municipality, verbose_name="gemeente", on_delete=models.PROTECT, null=True, blank=True
    )

    class Meta:
        ordering = ["name"]
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"

    def __str__(self) -> str:
        return self.name

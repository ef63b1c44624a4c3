from django.db import models

from portal.core.models.region import RegionalProfile


class Municipality(models.Model):
    """A gemeente that uses the portal."""

    region = models.ForeignKey(
        RegionalProfile,
        verbose_name="regio",
        on_delete=models.PROTECT,
        related_name="municipalities",
    )
    slug = models.SlugField(unique=True)
    name = models.CharField("naam", max_length=60)
    cbs_code = models.CharField("CBS-code", max_length=6, unique=True)
    theme = models.SlugField("kleurthema", default="thema-regio")

    class Meta:
        ordering = ["name"]
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"

    def __str__(self) -> str:
        return self.name

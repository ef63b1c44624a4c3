from django.db import models

from portal.core.models import RegionalProfile


class LineGroup(models.Model):
    """A part of the development line, such as Meedoen. Names and order are data, per region."""

    region = models.ForeignKey(
        RegionalProfile, on_delete=models.PROTECT, related_name="line_groups"
    )
    slug = models.SlugField()
    title = models.CharField("naam", max_length=60)
    explanation = models.CharField("uitleg", max_length=200)
    order = models.PositiveSmallIntegerField("volgorde")

    class Meta:
        ordering = ["order"]
        verbose_name = "groep van de ontwikkellijn"
        verbose_name_plural = "groepen van de ontwikkellijn"
        constraints = [
            models.UniqueConstraint(fields=["region", "slug"], name="line_group_slug_once")
        ]

    def __str__(self) -> str:
        return self.title


class Stage(models.Model):
    """A place on the line. A stage that is no longer offered is retired: history keeps it."""

    group = models.ForeignKey(LineGroup, on_delete=models.PROTECT, related_name="stages")
    slug = models.SlugField()
    title = models.CharField("naam", max_length=60)
    explanation = models.CharField("uitleg", max_length=200)
    order = models.PositiveSmallIntegerField("volgorde op de hele lijn")
    is_retired = models.BooleanField("niet meer in gebruik", default=False)

    class Meta:
        ordering = ["order"]
        verbose_name = "plek op de ontwikkellijn"
        verbose_name_plural = "plekken op de ontwikkellijn"
        constraints = [models.UniqueConstraint(fields=["group", "slug"], name="stage_slug_once")]

    def __str__(self) -> str:
        return self.title

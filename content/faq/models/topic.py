from django.db import models
from wagtail.admin.panels import FieldPanel


class Topic(models.Model):
    """A subject under which the vraagbaak can be browsed."""

    slug = models.SlugField("adres", unique=True)
    name = models.CharField("naam", max_length=60, unique=True)
    summary = models.CharField("waar gaat het over", max_length=120, blank=True)
    order = models.PositiveSmallIntegerField("volgorde", default=100)
    panels = [FieldPanel(name) for name in ("name", "slug", "summary", "order")]

    class Meta:
        ordering = ["order", "name"]
        verbose_name = "onderwerp"
        verbose_name_plural = "onderwerpen"

    def __str__(self) -> str:
        return self.name

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel


class Topic(models.Model):
    """A subject of the vraagbaak, and how often its answers are looked at again."""

    slug = models.SlugField("adres", unique=True)
    name = models.CharField("naam", max_length=80, unique=True)
    icon = models.CharField("tekening", max_length=20, default="hulp")
    position = models.PositiveSmallIntegerField("plaats in de lijst", default=50)
    review_months = models.PositiveSmallIntegerField(
        "nakijken na (maanden)",
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(24)],
        help_text="Geldt voor antwoorden die zelf geen termijn hebben.",
    )

    panels = [FieldPanel(name) for name in ("name", "slug", "icon", "position", "review_months")]

    class Meta:
        ordering = ["position", "name"]
        verbose_name = "onderwerp"
        verbose_name_plural = "onderwerpen"

    def __str__(self) -> str:
        return self.name

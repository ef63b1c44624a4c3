from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from content.faq.models.entry import Entry
from portal.core.models import Municipality


class EntryVariant(models.Model):
    """What one gemeente does differently."""

    entry = ParentalKey(Entry, on_delete=models.CASCADE, related_name="variants")
    municipality = models.ForeignKey(
        Municipality, verbose_name="gemeente", on_delete=models.PROTECT, related_name="+"
    )
    text = models.TextField("wat geldt hier")
    panels = [FieldPanel("municipality"), FieldPanel("text")]

    class Meta:
        ordering = ["municipality__name"]
        verbose_name = "verschil per gemeente"
        verbose_name_plural = "verschillen per gemeente"
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "municipality"],
                name="faq_variant_once",
                violation_error_message="Deze gemeente staat er al bij.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.entry} ({self.municipality})"


class LawLink(Orderable):
    """An article of law the answer rests on."""

    entry = ParentalKey(Entry, on_delete=models.CASCADE, related_name="laws")
    title = models.CharField("wet en artikel", max_length=150)
    url = models.URLField("link")
    panels = [FieldPanel("title"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = "wet"
        verbose_name_plural = "wetten"

    def __str__(self) -> str:
        return self.title


class RelatedEntry(Orderable):
    """An entry that people read next."""

    entry = ParentalKey(Entry, on_delete=models.CASCADE, related_name="related")
    target = models.ForeignKey(
        Entry, verbose_name="vraag", on_delete=models.CASCADE, related_name="+"
    )
    panels = [FieldPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = "lees ook"
        verbose_name_plural = "lees ook"

    def __str__(self) -> str:
        return str(self.target)

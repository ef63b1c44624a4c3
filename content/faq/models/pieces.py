"""The rows that belong to an entry and are versioned with it."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from portal.core.models import Municipality


class Variant(Orderable):
    """What holds in one gemeente."""

    entry = ParentalKey("content_faq.Entry", on_delete=models.CASCADE, related_name="variants")
    municipality = models.ForeignKey(
        Municipality, verbose_name="gemeente", on_delete=models.PROTECT, related_name="+"
    )
    text = models.TextField("wat geldt hier?", max_length=1000)
    panels = [FieldPanel("municipality"), FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = "tekst voor een gemeente"
        verbose_name_plural = "teksten per gemeente"
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "municipality"],
                name="faq_variant_once",
                violation_error_message="Kies elke gemeente hoogstens één keer.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.text[:40]}"


class LawLink(Orderable):
    """A law the answer rests on."""

    entry = ParentalKey("content_faq.Entry", on_delete=models.CASCADE, related_name="laws")
    title = models.CharField("wet en artikel", max_length=150)
    url = models.URLField("adres")
    panels = [FieldPanel("title"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = "wet"
        verbose_name_plural = "wetten"

    def __str__(self) -> str:
        return self.title


class Source(Orderable):
    """A document the answer comes from."""

    entry = ParentalKey("content_faq.Entry", on_delete=models.CASCADE, related_name="sources")
    title = models.CharField("bron", max_length=200)
    url = models.URLField("adres", blank=True)
    panels = [FieldPanel("title"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = "bron"
        verbose_name_plural = "bronnen"

    def __str__(self) -> str:
        return self.title


class RelatedEntry(Orderable):
    """Another entry that helps the same person."""

    entry = ParentalKey("content_faq.Entry", on_delete=models.CASCADE, related_name="related")
    other = models.ForeignKey(
        "content_faq.Entry", verbose_name="vraag", on_delete=models.CASCADE, related_name="+"
    )
    panels = [FieldPanel("other")]

    class Meta(Orderable.Meta):
        verbose_name = "verwante vraag"
        verbose_name_plural = "verwante vragen"

    def __str__(self) -> str:
        return str(self.other)

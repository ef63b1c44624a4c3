from django.db import models

from content.faq.models.entry import Entry


class ShippedEntry(models.Model):
    """What became of a shipped text, so that loading again never undoes the work of an editor."""

    slug = models.SlugField(unique=True, max_length=100)
    digest = models.CharField(max_length=64)
    entry = models.OneToOneField(Entry, on_delete=models.SET_NULL, null=True, related_name="+")
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = "meegeleverd antwoord"
        verbose_name_plural = "meegeleverde antwoorden"

    def __str__(self) -> str:
        return self.slug

    @property
    def is_untouched(self) -> bool:
        """Return whether nobody changed, retired or removed the entry since it was loaded."""
        entry = self.entry
        return (
            entry is not None
            and entry.live
            and self.revision_id is not None
            and entry.latest_revision_id == self.revision_id
        )

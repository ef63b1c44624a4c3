from django.db import models


class ShippedPage(models.Model):
    """What became of a shipped text, so that loading again never undoes the work of an editor."""

    slug = models.SlugField(unique=True)
    digest = models.CharField(max_length=64)
    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = "meegeleverde pagina"
        verbose_name_plural = "meegeleverde pagina's"

    def __str__(self) -> str:
        return self.slug

    @property
    def is_untouched(self) -> bool:
        """Return whether nobody changed, unpublished or removed the page since it was loaded."""
        page = self.page
        return (
            page is not None
            and page.live
            and self.revision_id is not None
            and page.latest_revision_id == self.revision_id
        )

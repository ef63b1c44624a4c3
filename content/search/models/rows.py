"""The index. Public and staff rows stand in two tables, so that one cannot leak into the other.

The migration adds a full-text index to each: an FTS5 table kept up by triggers on SQLite, a
generated tsvector with GIN on PostgreSQL (content/search/fulltext/).
"""

from django.db import models


class Row(models.Model):
    """One findable thing, or its variant for one gemeente. Derived: `rebuild_search` remakes it."""

    # Columns for staff only.
    NOTES: tuple[str, ...] = ()

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=120)
    municipality = models.SlugField(blank=True)
    topic = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=255)
    url = models.CharField(max_length=255)
    keywords = models.JSONField(default=list)
    body = models.TextField(blank=True)
    fresh_on = models.DateField(null=True, blank=True)
    uses = models.PositiveIntegerField(default=0)
    # Distinct words, for the vocabulary; and what the full-text index reads.
    words = models.TextField(blank=True)
    title_terms = models.TextField(blank=True)
    keyword_terms = models.TextField(blank=True)
    body_terms = models.TextField(blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class PublicRow(Row):
    """What everybody may find."""

    class Meta:
        verbose_name = "openbare regel in de index"
        verbose_name_plural = "openbare regels in de index"
        indexes = [models.Index(fields=["kind", "key"], name="search_public_key")]


class StaffRow(Row):
    """What members of staff may find: everything public, and their own notes."""

    NOTES = ("note",)

    note = models.TextField(blank=True)

    class Meta:
        verbose_name = "regel in de index voor medewerkers"
        verbose_name_plural = "regels in de index voor medewerkers"
        indexes = [models.Index(fields=["kind", "key"], name="search_staff_key")]

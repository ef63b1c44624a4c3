from typing import Any, NoReturn

from django.db import models

from portal.core.clock import now


class EventQuerySet(models.QuerySet):
    """Reading only: rows are added by `services.record` and by nothing else."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnly("The log is append-only.")

    def delete(self) -> NoReturn:
        raise AppendOnly("The log is append-only.")


class AppendOnly(Exception):
    """Somebody tried to change or remove a row of the log."""


class Event(models.Model):
    """One look or write. No foreign keys: the row stays when everything around it is gone.

    Field names follow the standard Logboek Dataverwerkingen where it has one.
    """

    at = models.DateTimeField(default=now, db_index=True)
    name = models.CharField(max_length=60)
    summary = models.CharField(max_length=200)
    status = models.CharField(max_length=10, default="ok")
    actor_kind = models.CharField(max_length=10)
    actor_id = models.CharField(max_length=36, blank=True)
    actor_name = models.CharField(max_length=150)
    actor_role = models.CharField(max_length=150, blank=True)
    processing_activity_id = models.CharField(max_length=40)
    data_subject_id = models.CharField(max_length=36, blank=True)
    data_subject_id_type = models.CharField(max_length=20, blank=True)
    object_type = models.CharField(max_length=40, blank=True)
    object_id = models.CharField(max_length=36, blank=True)
    details = models.JSONField(default=dict)
    trace_id = models.CharField(max_length=32)
    span_id = models.CharField(max_length=16)
    parent_span_id = models.CharField(max_length=16, blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["data_subject_id", "-at"], name="audit_subject_at")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise AppendOnly("The log is append-only.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnly("The log is append-only.")

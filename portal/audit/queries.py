"""Reads of the log."""

from collections.abc import Iterable

from django.db.models import QuerySet

from portal.audit.models import Event


def events_about(subjects: Iterable[object]) -> QuerySet[Event]:
    """Return every event about these data subjects (public ids), newest first (AVG 15)."""
    return Event.objects.filter(data_subject_id__in=[str(subject) for subject in subjects])

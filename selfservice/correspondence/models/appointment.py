import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core import clock
from portal.core.models.base import Timestamped
from selfservice.correspondence.querysets import AppointmentQuerySet
from selfservice.correspondence.rules import appointments as rules
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers.models import Dossier

PARTIES = [(party, party) for party in Party]


class Appointment(Timestamped):
    """A moment on which a resident and the casusregisseur speak to each other."""

    State = rules.State

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="appointments")
    starts_at = models.DateTimeField("begint op")
    minutes = models.PositiveSmallIntegerField("duur in minuten")
    how = models.CharField("hoe", max_length=15, choices=list(rules.HOW_TEXT.items()))
    place = models.CharField("plaats", max_length=150, blank=True)
    note = models.CharField("waarover", max_length=300, blank=True)
    state = models.CharField(
        "stand",
        max_length=15,
        choices=list(rules.STATE_TEXT.items()),
        default=rules.State.PROPOSED,
    )
    proposed_by = models.CharField("voorgesteld door", max_length=15, choices=PARTIES)
    # Counts the changes, so that a calendar knows which copy is newer (RFC 5545, SEQUENCE).
    sequence = models.PositiveSmallIntegerField(default=0)
    reminded_at = models.DateTimeField("herinnerd op", null=True, blank=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        indexes = [models.Index(fields=["state", "starts_at"], name="appointment_state_start")]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=rules.SHORTEST, minutes__lte=rules.LONGEST),
                name="appointment_minutes",
            )
        ]

    def __str__(self) -> str:
        return f"Afspraak {self.public_id}"

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return rules.ends_at(self.starts_at, self.minutes)

    @property
    def is_past(self) -> bool:
        """Whether it has begun already."""
        return self.starts_at <= clock.now()


class AppointmentChange(models.Model):
    """What happened to an appointment: who, when, and why it moved."""

    appointment = models.ForeignKey(Appointment, on_delete=models.PROTECT, related_name="changes")
    at = models.DateTimeField("op", default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    party = models.CharField("kant", max_length=15, choices=PARTIES)
    what = models.CharField("wat", max_length=15)
    reason = models.CharField("reden", max_length=300, blank=True)
    starts_at = models.DateTimeField("tijd die toen gold")

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = "verandering van een afspraak"
        verbose_name_plural = "veranderingen van afspraken"

    def __str__(self) -> str:
        return f"{self.what} op {self.at:%d-%m-%Y}"

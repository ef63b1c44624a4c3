import uuid

from django.db import models
from django.db.models import Q

from portal.core.clock import now
from portal.core.models.base import Timestamped
from selfservice.deliveries.models.snapshot import Snapshot
from selfservice.deliveries.querysets import DeliveryQuerySet
from selfservice.deliveries.rules.effects import Kind
from selfservice.deliveries.rules.reasons import REASON_TEXT, in_words
from selfservice.deliveries.rules.states import STATE_TEXT, State


class Delivery(Timestamped):
    """One thing to make at one receiver, once.

    key: the idempotency key, the same at every try. lease: who works on it; a result counts only
    for the holder. since: from when the patience counts; sending again starts it anew. reference
    and about: to recognise the aanvraag by, without data of a person.
    """

    State = State

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="deliveries")
    destination = models.SlugField("bestemming")
    subject = models.UUIDField("aanvraag")
    kind = models.CharField("wat", max_length=20, choices=[(k, k) for k in Kind])
    part = models.CharField("welk deel", max_length=40, blank=True)
    key = models.UUIDField("sleutel", default=uuid.uuid4, unique=True, editable=False)
    reference = models.CharField("kenmerk", max_length=20)
    about = models.CharField("soort aanvraag", max_length=200)

    state = models.CharField(
        "stand", max_length=10, choices=list(STATE_TEXT.items()), default=State.WAITING
    )
    attempts = models.PositiveIntegerField("pogingen", default=0)
    posted_at = models.DateTimeField("gevraagd op", default=now)
    since = models.DateTimeField("geprobeerd sinds")
    next_try_at = models.DateTimeField("volgende poging")
    lease = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)
    reason = models.CharField("reden", max_length=30, choices=list(REASON_TEXT.items()), blank=True)
    status = models.PositiveSmallIntegerField("antwoord van de ontvanger", default=0)
    remote_id = models.CharField("kenmerk bij de ontvanger", max_length=500, blank=True)
    delivered_at = models.DateTimeField("bezorgd op", null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "bezorging"
        verbose_name_plural = "bezorgingen"
        indexes = [
            models.Index(
                fields=["next_try_at", "id"], name="delivery_due", condition=Q(state="wacht")
            ),
            models.Index(
                fields=["leased_until"], name="delivery_leased", condition=Q(state="onderweg")
            ),
            models.Index(fields=["subject", "destination", "id"], name="delivery_line"),
            models.Index(fields=["state", "id"], name="delivery_state"),
            models.Index(fields=["delivered_at", "id"], name="delivery_arrived"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["destination", "subject", "kind", "part"], name="delivery_effect_once"
            ),
            models.CheckConstraint(
                condition=Q(state=State.SENDING, lease__isnull=False, leased_until__isnull=False)
                | (~Q(state=State.SENDING) & Q(lease=None, leased_until=None)),
                name="delivery_leased_while_sending",
            ),
            models.CheckConstraint(
                condition=Q(state=State.DELIVERED, delivered_at__isnull=False)
                | (~Q(state=State.DELIVERED) & Q(delivered_at=None)),
                name="delivery_delivered_has_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.destination}: {self.kind} {self.reference}"

    @property
    def reason_text(self) -> str:
        """Why it did not arrive yet, in words; empty when nothing went wrong."""
        return in_words(self.reason, self.status)

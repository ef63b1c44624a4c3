import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from content.faq.models.entry import Entry
from content.faq.querysets import QuestionQuerySet
from content.faq.rules.escalation import MOVE_TEXT, OPEN, RUNNING, STATE_TEXT, STATE_TONE, State
from portal.core import clock
from portal.core.models import Municipality
from portal.core.models.base import Timestamped


class Question(Timestamped):
    """What a colleague could not find and asks the specialist. Nothing about a person is in it."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # What the form carried: the same form sent twice is one question.
    submit_key = models.UUIDField(unique=True, editable=False)
    words = models.CharField("gezocht op", max_length=200, blank=True)
    text = models.TextField("vraag")
    municipality = models.ForeignKey(
        Municipality,
        verbose_name="gemeente van de beller",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    urgent = models.BooleanField("spoed", default=False)
    state = models.CharField(
        "stand", max_length=20, choices=list(STATE_TEXT.items()), default=State.NEW
    )
    asked_at = models.DateTimeField("gevraagd op", default=clock.now)
    answer_by = models.DateField("antwoord uiterlijk")
    asker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="faq_questions"
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    paused_on = models.DateField("stil sinds", null=True)
    answer = models.TextField("antwoord", blank=True)
    answered_at = models.DateTimeField("beantwoord op", null=True)
    entry = models.ForeignKey(Entry, on_delete=models.SET_NULL, null=True, related_name="questions")
    # True while something happened that the asker has not seen.
    unread = models.BooleanField("nieuws voor de vrager", default=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["-urgent", "answer_by", "pk"]
        verbose_name = "vraag aan de specialist"
        verbose_name_plural = "vragen aan de specialist"
        indexes = [models.Index(fields=["state", "answer_by"], name="faq_question_queue")]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answer="")
                | Q(answered_at__isnull=False) & ~Q(answer=""),
                name="faq_question_answered_with_text",
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_late(self) -> bool:
        """Whether the asker should have heard by now; not while the asker is to explain."""
        return self.state in RUNNING and self.answer_by < clock.today()

    @property
    def tone(self) -> str:
        return STATE_TONE[self.state]


class QuestionEvent(models.Model):
    """One line of the history of a question."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField("moment", default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("wat", max_length=20, choices=list(MOVE_TEXT.items()))
    text = models.TextField("tekst", blank=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"

    def __str__(self) -> str:
        return self.kind

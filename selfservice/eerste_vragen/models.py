import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core.models import Team
from portal.core.models.base import Timestamped
from selfservice.eerste_vragen.querysets import FirstQuestionQuerySet
from selfservice.eerste_vragen.rules.states import HOW_TEXT, STATE_TEXT, State
from selfservice.eerste_vragen.rules.topics import TOPIC_TEXT


class FirstQuestion(Timestamped):
    """The first question of somebody without dossier, in the inbox of one sociaal team (P1)."""

    State = State

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reference = models.CharField("kenmerk", max_length=20, unique=True)
    # What the form carried: the same form sent twice is one question.
    submit_key = models.UUIDField(unique=True, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="first_questions")
    topic = models.CharField("onderwerp", max_length=20, choices=list(TOPIC_TEXT.items()))
    question = models.TextField("vraag")
    urgent = models.BooleanField("spoed", default=False)
    name = models.CharField("naam", max_length=150)
    phone = models.CharField("telefoon", max_length=40, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    best_moment = models.CharField("beste moment", max_length=200, blank=True)
    answer_by = models.DateField("contact uiterlijk")
    state = models.CharField(
        "stand", max_length=15, choices=list(STATE_TEXT.items()), default=State.NEW
    )

    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    taken_at = models.DateTimeField("opgepakt op", null=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    handled_at = models.DateTimeField("afgehandeld op", null=True)
    handled_how = models.CharField("hoe", max_length=20, choices=list(HOW_TEXT.items()), null=True)
    handled_note = models.TextField("toelichting", blank=True)

    objects = FirstQuestionQuerySet.as_manager()

    class Meta:
        ordering = ["-urgent", "answer_by", "pk"]
        verbose_name = "eerste vraag"
        verbose_name_plural = "eerste vragen"
        indexes = [models.Index(fields=["team", "state", "answer_by"], name="first_question_inbox")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(phone="") | ~Q(email=""), name="first_question_can_be_answered"
            ),
            models.CheckConstraint(
                condition=Q(handler=None, taken_at=None)
                | Q(handler__isnull=False, taken_at__isnull=False),
                name="first_question_taken_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(handled_by=None, handled_at=None, handled_how=None)
                & ~Q(state=State.HANDLED)
                | Q(
                    handled_by__isnull=False,
                    handled_at__isnull=False,
                    handled_how__isnull=False,
                    state=State.HANDLED,
                ),
                name="first_question_handled_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core.models.base import Timestamped
from selfservice.files.models import PrivateFile
from selfservice.plans.models.frozen import Frozen
from selfservice.plans.models.plan import Plan
from selfservice.plans.querysets import PlanVersionQuerySet
from selfservice.plans.rules.duration import end_of
from selfservice.plans.rules.states import VERSION_STATE_TEXT, VersionState


class AcceptedHow(models.TextChoices):
    """Where the resident agreed."""

    PORTAL = "portaal", "in Mijn omgeving"
    CONVERSATION = "gesprek", "in een gesprek"
    TAKEOVER = "overname", "door uw casusregisseur, tijdens de tijdelijke overname"


def only_one(state: str, name: str) -> models.UniqueConstraint:
    """Return the constraint that a plan has one version in `state` at most."""
    return models.UniqueConstraint(fields=["plan"], condition=Q(state=state), name=name)


class PlanVersion(Timestamped, Frozen):
    """One text of a plan. Once proposed it never changes; a change is a new version."""

    State = VersionState
    How = AcceptedHow
    TEXT_FIELDS = (
        "number",
        "talents",
        "wishes",
        "starts_on",
        "months",
        "evaluate_on",
        "later_evaluations",
        "text_hash",
    )

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField("nummer")
    state = models.CharField(
        "stand",
        max_length=15,
        choices=list(VERSION_STATE_TEXT.items()),
        default=VersionState.DRAFT,
    )
    talents = models.TextField("talenten", blank=True)
    wishes = models.TextField("wensen", blank=True)
    starts_on = models.DateField("begint op")
    months = models.PositiveSmallIntegerField("duur in maanden")
    evaluate_on = models.DateField("volgende evaluatie")
    later_evaluations = models.JSONField("latere evaluaties", default=list, blank=True)
    # What the writer had before them: shows whether the resident changed the plan since.
    based_on = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafted_plans"
    )
    proposed_at = models.DateTimeField("voorgesteld op", null=True, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposed_plans",
    )
    text_hash = models.CharField("kenmerk van de tekst", max_length=64, blank=True)
    accepted_at = models.DateTimeField("akkoord op", null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="accepted_plans",
    )
    accepted_how = models.CharField(
        "hoe akkoord", max_length=10, choices=AcceptedHow.choices, blank=True
    )
    accepted_paper = models.ForeignKey(
        PrivateFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    declined_at = models.DateTimeField("nog niet akkoord op", null=True, blank=True)
    declined_words = models.TextField("in eigen woorden", blank=True)
    ended_at = models.DateTimeField("gestopt op", null=True, blank=True)

    objects = PlanVersionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        verbose_name = "versie van een plan"
        verbose_name_plural = "versies van plannen"
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_version_number_once"),
            only_one(VersionState.DRAFT, "one_draft_per_plan"),
            only_one(VersionState.PROPOSED, "one_proposal_per_plan"),
            only_one(VersionState.ACCEPTED, "one_plan_in_force"),
            models.CheckConstraint(
                condition=Q(
                    state=VersionState.DRAFT, proposed_at=None, proposed_by=None, text_hash=""
                )
                | ~Q(state=VersionState.DRAFT)
                & Q(proposed_at__isnull=False, proposed_by__isnull=False)
                & ~Q(text_hash=""),
                name="proposed_has_when_who_and_hash",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None, accepted_by=None, accepted_how="")
                | Q(accepted_at__isnull=False, accepted_by__isnull=False) & ~Q(accepted_how=""),
                name="accepted_has_when_who_and_how",
            ),
            models.CheckConstraint(
                condition=~Q(state=VersionState.ACCEPTED) | Q(accepted_at__isnull=False),
                name="plan_in_force_was_accepted",
            ),
            models.CheckConstraint(
                condition=Q(accepted_how=AcceptedHow.CONVERSATION, accepted_paper__isnull=False)
                | ~Q(accepted_how=AcceptedHow.CONVERSATION) & Q(accepted_paper=None),
                name="accepted_in_conversation_has_paper",
            ),
            models.CheckConstraint(
                condition=Q(state=VersionState.DECLINED, declined_at__isnull=False)
                | ~Q(state=VersionState.DECLINED) & Q(declined_at=None, declined_words=""),
                name="declined_has_when",
            ),
            models.CheckConstraint(
                condition=Q(state=VersionState.ENDED, ended_at__isnull=False)
                | ~Q(state=VersionState.ENDED) & Q(ended_at=None),
                name="ended_has_when",
            ),
        ]

    def __str__(self) -> str:
        return f"Versie {self.number}"

    @property
    def ends_on(self) -> date:
        """The date on which the plan has run its months."""
        return end_of(self.starts_on, self.months)

    @property
    def later_days(self) -> list[date]:
        """The evaluations after the first, as dates."""
        return [date.fromisoformat(day) for day in self.later_evaluations]

    @property
    def is_frozen(self) -> bool:
        return self.pk is not None and not self._is_stored_draft()

    def _is_stored_draft(self) -> bool:
        return type(self).objects.draft().filter(pk=self.pk).exists()

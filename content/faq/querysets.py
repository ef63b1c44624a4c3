from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from content.faq import policy
from content.faq.rules.escalation import OPEN
from content.faq.rules.reports import Kind


class EntryQuerySet(models.QuerySet):
    """Entries by who may read them and how well they were looked after."""

    def live(self) -> "EntryQuerySet":
        """What is published."""
        return self.filter(live=True)

    def public(self) -> "EntryQuerySet":
        """What everybody may read."""
        return self.filter(policy.public_q())

    def visible_to(self, user: Any) -> "EntryQuerySet":
        """What `user` may read."""
        return self.filter(policy.visible_q(user))

    def overdue(self, today: date) -> "EntryQuerySet":
        """Published entries that should have been looked at before `today`, or never were."""
        return self.live().filter(Q(verify_by__lt=today) | Q(verify_by=None))

    def with_disputes(self) -> "EntryQuerySet":
        """Add `disputed`: a colleague says it is wrong, and nobody has settled that yet."""
        reports = self.model._meta.get_field("reports").related_model.objects.open()
        disputes = reports.filter(entry=OuterRef("pk"), kind=Kind.WRONG)
        return self.annotate(disputed=Exists(disputes))


class QuestionQuerySet(models.QuerySet):
    """Questions to the specialist by who may see them."""

    def visible_to(self, user: Any) -> "QuestionQuerySet":
        """Own questions; all of them for specialists and editors."""
        return self.filter(policy.question_q(user))

    def open(self) -> "QuestionQuerySet":
        """What still waits for an answer."""
        return self.filter(state__in=OPEN)


class ReportQuerySet(models.QuerySet):
    """Reports by whose turn it is."""

    def open(self) -> "ReportQuerySet":
        """What nobody has settled yet."""
        return self.filter(settled_at=None)

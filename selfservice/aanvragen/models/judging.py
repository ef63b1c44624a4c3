from django.conf import settings
from django.db import models
from django.db.models import F, Q

from portal.core.clock import now
from selfservice.aanvragen.models.aanvraag import Aanvraag, all_or_none
from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT
from selfservice.aanvragen.rules.routing import PLACE_TEXT
from selfservice.aanvragen.rules.talks import TALK_TEXT


class Proposal(models.Model):
    """A decision that a second person must confirm (four eyes)."""

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="proposals")
    outcome = models.CharField("uitkomst", max_length=20, choices=list(OUTCOME_TEXT.items()))
    text = models.TextField("besluit")
    amount = models.DecimalField("gewogen bedrag", max_digits=9, decimal_places=2)
    granted = models.DecimalField("toegekend bedrag", max_digits=9, decimal_places=2, null=True)
    granted_from = models.DateField("toegekend vanaf", null=True)
    granted_until = models.DateField("toegekend tot en met", null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    judged_at = models.DateTimeField(null=True)
    confirmed = models.BooleanField("bevestigd", null=True)
    note = models.TextField("opmerking van de collega", blank=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = "voorstel voor een besluit"
        verbose_name_plural = "voorstellen voor een besluit"
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag"], condition=Q(judged_at=None), name="one_open_proposal"
            ),
            models.CheckConstraint(
                condition=~Q(confirmed=True) | ~Q(judged_by=F("by")),
                name="proposal_confirmed_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aanvraag}: {self.outcome}"


class Report(models.Model):
    """An aanvraag that showed more than one question, reported back (J10).

    caller: who calls the resident, by name; call_on: the last day for that call.
    """

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="reports")
    place = models.CharField("aan wie", max_length=20, choices=list(PLACE_TEXT.items()))
    reason = models.TextField("waarom")
    caller = models.CharField("wie belt", max_length=150)
    call_on = models.DateField("bellen uiterlijk")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    handled_at = models.DateTimeField("gesproken op", null=True)
    handled_how = models.CharField(
        "wat er nu gebeurt", max_length=20, choices=list(TALK_TEXT.items()), null=True
    )
    done = models.TextField("wat er gedaan is", blank=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = "terugmelding"
        verbose_name_plural = "terugmeldingen"
        constraints = [
            models.CheckConstraint(
                condition=all_or_none("handled_by", "handled_at", "handled_how"),
                name="report_handled_by_someone",
            )
        ]

    def __str__(self) -> str:
        return f"{self.aanvraag}: {self.place}"

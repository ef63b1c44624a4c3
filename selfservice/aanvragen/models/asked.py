from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core.clock import now
from portal.core.models import Team
from portal.core.models.base import Timestamped
from selfservice.aanvragen.models.aanvraag import Aanvraag


class DocumentSnippet(Timestamped):
    """A document that a team often asks for, with the words it uses for it."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="document_snippets")
    name = models.CharField("document", max_length=80)
    text = models.CharField("uitleg voor de inwoner", max_length=300)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = "tekstblok"
        verbose_name_plural = "tekstblokken"
        constraints = [models.UniqueConstraint(fields=["team", "name"], name="snippet_name_once")]

    def __str__(self) -> str:
        return self.name


class DocumentsAsked(models.Model):
    """What the desk asked the resident to supply (Awb 4:5), and what became of it.

    documents: list of {name, text}, copied so that a changed snippet changes no letter.
    """

    class Answer(models.TextChoices):
        SUPPLIED = "gestuurd", "gestuurd"
        CANNOT = "lukt_niet", "lukt niet"
        NOTHING = "niets", "niets gekregen"

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="asked")
    documents = models.JSONField("documenten")
    note = models.TextField("toelichting", blank=True)
    asked_on = models.DateField("gevraagd op")
    until = models.DateField("sturen tot en met")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField("antwoord", max_length=10, choices=Answer.choices, null=True)
    answered_at = models.DateTimeField("beantwoord op", null=True)
    why_not = models.TextField("waarom het niet lukt", blank=True)

    class Meta:
        ordering = ["asked_on", "pk"]
        verbose_name = "vraag om aanvulling"
        verbose_name_plural = "vragen om aanvulling"
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag"], condition=Q(answered_at=None), name="one_open_question"
            ),
            models.CheckConstraint(
                condition=Q(answer=None, answered_at=None)
                | Q(answer__isnull=False, answered_at__isnull=False),
                name="question_answered_somehow",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aanvraag}: {self.names}"

    @property
    def names(self) -> str:
        """The documents in one line, as read in a sentence."""
        names = [item["name"][:1].lower() + item["name"][1:] for item in self.documents]
        return ", ".join(names)


class TermChange(models.Model):
    """One change of the date by which we decide, and why: the history of `decision_due`.

    stopped_days and extra_weeks: totals after this change (Awb 4:14 and 4:15).
    """

    class Kind(models.TextChoices):
        STOPPED = "stilgezet", "Stilgezet: wij wachten op u (Awb 4:15)"
        RESUMED = "hervat", "Loopt weer (Awb 4:15)"
        EXTENDED = "verlengd", "Verlengd (Awb 4:14)"
        LATE = "te_laat", "Wij zijn te laat: nieuwe datum"

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="term_changes")
    at = models.DateTimeField(default=now)
    kind = models.CharField("wat", max_length=10, choices=Kind.choices)
    why = models.TextField("waarom", blank=True)
    before = models.DateField("datum ervoor")
    after = models.DateField("datum erna")
    stopped_days = models.PositiveSmallIntegerField("dagen stilgezet", default=0)
    extra_weeks = models.PositiveSmallIntegerField("weken verlengd", default=0)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = "wijziging van de termijn"
        verbose_name_plural = "wijzigingen van de termijn"
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag"], condition=Q(kind="verlengd"), name="extended_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.aanvraag}: {self.kind}"

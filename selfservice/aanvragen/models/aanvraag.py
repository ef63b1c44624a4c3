import uuid
from functools import cached_property

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, When
from django.db.models.functions import Coalesce

from portal.core.clock import now
from portal.core.models import Team
from portal.core.models.base import Timestamped
from selfservice.aanvragen.models.request_type import RequestTypeVersion
from selfservice.aanvragen.querysets import AanvraagQuerySet
from selfservice.aanvragen.rules.outcomes import GRANTS, OUTCOME_TEXT
from selfservice.aanvragen.rules.promises import Promise, promise_of
from selfservice.aanvragen.rules.questions import Definition
from selfservice.aanvragen.rules.reachable import Reached, reach
from selfservice.aanvragen.rules.routing import PLACE_TEXT
from selfservice.aanvragen.rules.states import OPEN, STATE_TEXT, State
from selfservice.dossiers.models import Dossier


def all_or_none(*fields: str) -> Q:
    """Return the condition that these fields are filled together or not at all."""
    filled = Q(**{f"{name}__isnull": False for name in fields})
    return filled | Q(**{f"{name}__isnull": True for name in fields})


class Aanvraag(Timestamped):
    """A request of a resident, from draft to decision.

    answers: in a draft all that was ever answered, also what is hidden now; once filed only what
    was reachable. submit_key: what the send button carries; renewed with every change, so that
    nobody sends something else than they saw. touched_at: last work on the draft; how long it is
    kept counts from there.
    """

    State = State

    class Channel(models.TextChoices):
        PORTAL = "portaal", "zelf, in het portaal"
        PHONE = "telefoon", "telefoon"
        COUNTER = "balie", "balie"
        POST = "post", "post"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="aanvragen")
    version = models.ForeignKey(
        RequestTypeVersion, on_delete=models.PROTECT, related_name="aanvragen"
    )
    variant = models.SlugField("variant van gemeente", blank=True)
    state = models.CharField(
        "stand", max_length=15, choices=list(STATE_TEXT.items()), default=State.DRAFT
    )
    answers = models.JSONField("antwoorden", default=dict)
    known_facts = models.JSONField("bekende gegevens bij het indienen", default=dict)
    last_screen = models.SlugField("laatste scherm", blank=True)
    submit_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    touched_at = models.DateTimeField("laatst aan gewerkt op", default=now)
    reminded_at = models.DateTimeField("herinnerd aan het concept op", null=True)

    reference = models.CharField("kenmerk", max_length=20, unique=True, null=True)
    filed_at = models.DateTimeField("ingediend op", null=True)
    decision_due = models.DateField("besluit uiterlijk", null=True)
    place = models.CharField(
        "bestemming", max_length=20, choices=list(PLACE_TEXT.items()), blank=True
    )
    route = models.SlugField("regel van de route", blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="aanvragen")

    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="behandelaar",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    taken_at = models.DateTimeField("opgepakt op", null=True)
    channel = models.CharField(
        "binnengekomen via", max_length=10, choices=Channel.choices, default=Channel.PORTAL
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ingevuld door",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    # What lists need of the newest question, report and promise, so that they need no more queries.
    asked_for = models.CharField("nog nodig van de inwoner", max_length=300, blank=True)
    asked_until = models.DateField("sturen tot en met", null=True)
    caller = models.CharField("wie de inwoner belt", max_length=150, blank=True)
    call_on = models.DateField("bellen uiterlijk", null=True)
    new_date = models.DateField("nieuwe datum nadat wij te laat waren", null=True)

    outcome = models.CharField(
        "uitkomst", max_length=20, choices=list(OUTCOME_TEXT.items()), null=True
    )
    decision_text = models.TextField("besluit", blank=True)
    granted = models.DecimalField("toegekend bedrag", max_digits=9, decimal_places=2, null=True)
    granted_from = models.DateField("toegekend vanaf", null=True)
    granted_until = models.DateField("toegekend tot en met", null=True)
    decided_at = models.DateTimeField("besloten op", null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    objection_until = models.DateField("bezwaar tot en met", null=True)
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True)

    # What the desk sorts by, kept by the database: a list of 25 reads 25 rows of an index, however
    # many aanvragen there are.
    open_due = models.GeneratedField(
        expression=Case(When(state__in=OPEN, then=F("decision_due"))),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    closed_at = models.GeneratedField(
        expression=Coalesce(F("decided_at"), F("withdrawn_at")),
        output_field=models.DateTimeField(null=True),
        db_persist=True,
    )

    objects = AanvraagQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = "aanvraag"
        verbose_name_plural = "aanvragen"
        indexes = [
            models.Index(fields=["team", "state", "open_due", "id"], name="aanvraag_desk"),
            models.Index(fields=["team", "open_due", "id"], name="aanvraag_open"),
            models.Index(fields=["team", "handler", "open_due", "id"], name="aanvraag_mine"),
            models.Index(fields=["team", "closed_at", "id"], name="aanvraag_closed"),
            models.Index(fields=["dossier", "state"], name="aanvraag_of_dossier"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=all_or_none("filed_at", "reference", "decision_due"),
                name="aanvraag_filed_with_reference_and_term",
            ),
            models.CheckConstraint(
                condition=Q(state=State.DRAFT, filed_at=None)
                | (~Q(state=State.DRAFT) & Q(filed_at__isnull=False)),
                name="aanvraag_filed_unless_draft",
            ),
            models.CheckConstraint(
                condition=all_or_none("handler", "taken_at"), name="aanvraag_taken_by_someone"
            ),
            models.CheckConstraint(
                condition=Q(channel="portaal", entered_by=None)
                | (~Q(channel="portaal") & Q(entered_by__isnull=False)),
                name="aanvraag_entered_by_someone",
            ),
            models.CheckConstraint(
                condition=all_or_none("outcome", "decided_at", "decided_by"),
                name="aanvraag_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(objection_until=None) | Q(outcome__isnull=False),
                name="aanvraag_objection_to_a_decision",
            ),
            models.CheckConstraint(
                condition=Q(granted=None, granted_from=None, granted_until=None)
                | Q(outcome__in=GRANTS),
                name="aanvraag_amount_when_granted",
            ),
            models.CheckConstraint(
                condition=Q(state=State.DECIDED, outcome__isnull=False)
                | (~Q(state=State.DECIDED) & Q(outcome=None)),
                name="aanvraag_decided_has_outcome",
            ),
            models.CheckConstraint(
                condition=Q(state=State.WITHDRAWN, withdrawn_at__isnull=False)
                | (~Q(state=State.WITHDRAWN) & Q(withdrawn_at=None)),
                name="aanvraag_withdrawn_has_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.reference or f"Concept {self.public_id}"

    @property
    def title(self) -> str:
        """What is asked for, in the words of the request type."""
        return self.version.request_type.title

    @property
    def promise(self) -> Promise:
        """What the resident gets in the end, with the words for it."""
        return promise_of(self.version.promise)

    @property
    def outcome_said(self) -> str:
        """The outcome as a list says it: of a decision, or of an answer."""
        return self.promise.said(self.outcome)

    @property
    def is_draft(self) -> bool:
        return self.state == State.DRAFT

    @cached_property
    def reached(self) -> Reached:
        """The questions and answers that count. Stale once `answers` changes."""
        return reach(self.content, self.answers)

    @property
    def content(self) -> Definition:
        """What is asked and told, in the variant of the gemeente it was begun in."""
        return self.version.content_for(self.variant)

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.core.clock import today
from portal.core.models import Team
from portal.core.models.base import Timestamped
from selfservice.dossiers.models.resident import Resident
from selfservice.dossiers.querysets import DossierQuerySet
from selfservice.dossiers.rules.assignment import MAIN_QUESTION_TEXT
from selfservice.dossiers.rules.states import DossierState


class Dossier(Timestamped):
    """What the sociaal team and one resident do together; the root of row-level access."""

    State = DossierState

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    resident = models.OneToOneField(Resident, on_delete=models.PROTECT, related_name="dossier")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="dossiers")
    state = models.CharField(
        "stand", max_length=10, choices=[(s, s) for s in DossierState], default=DossierState.INTAKE
    )
    opened_on = models.DateField("bekend sinds", default=today)
    main_question = models.CharField(
        "hoofdvraag", max_length=30, choices=list(MAIN_QUESTION_TEXT.items())
    )
    current_casusregisseur = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="casusregisseur",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="caseload",
    )

    objects = DossierQuerySet.as_manager()

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"
        constraints = [
            # P2: everyone with an active dossier has a casusregisseur.
            models.CheckConstraint(
                condition=~Q(state=DossierState.ACTIVE) | Q(current_casusregisseur__isnull=False),
                name="active_dossier_has_casusregisseur",
            ),
            # None before assignment and none after the end.
            models.CheckConstraint(
                condition=Q(state=DossierState.ACTIVE) | Q(current_casusregisseur=None),
                name="only_active_dossier_has_casusregisseur",
            ),
        ]

    def __str__(self) -> str:
        return f"Dossier {self.public_id}"

    @property
    def subject(self) -> uuid.UUID:
        """The pseudonym under which the log keeps what happens here."""
        return self.resident.public_id

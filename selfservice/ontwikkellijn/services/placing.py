"""A place on the line: from any stage to any other in one step, without new intake (P11)."""

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from portal.mail import services as mail
from selfservice.dossiers.models import Dossier
from selfservice.ontwikkellijn import policy
from selfservice.ontwikkellijn.models import Placement, Stage
from selfservice.ontwikkellijn.rules.words import move_sentence


@transaction.atomic
def place(
    *, by: User, dossier: Dossier, stage: Stage, reason: str, aim: Stage | None = None
) -> Placement:
    """Give a resident another place; the former stays in the history.

    reason: why this place fits now, read by the resident. aim: what the resident works towards.
    Raises NotAllowed for who does not guide the resident; IllegalMove without reason, for a stage
    of another region or one out of use, and when nothing would change.
    """
    dossier = (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("resident__user", "resident__municipality", "current_casusregisseur")
        .get(pk=dossier.pk)
    )
    if not policy.can_place(by, dossier):
        raise NotAllowed("Alleen de casusregisseur van deze inwoner legt de plek vast.")
    current = dossier.placements.filter(ended_on=None).select_related("stage").first()
    _check(dossier, current, stage, aim, reason)
    today = clock.today()
    dossier.placements.filter(ended_on=None).update(ended_on=today)
    placement = Placement.objects.create(
        dossier=dossier, stage=stage, aim=aim, started_on=today, reason=reason.strip(), placed_by=by
    )
    audit.record(
        by=by,
        name="ontwikkellijn.plek",
        summary=move_sentence(current.stage.title if current else "", stage.title)[:200],
        purpose=Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=placement,
    )
    _tell(dossier)
    return placement


def _check(
    dossier: Dossier, current: Placement | None, stage: Stage, aim: Stage | None, reason: str
) -> None:
    region = dossier.resident.municipality.region_id
    for one in filter(None, (stage, aim)):
        if one.is_retired or one.group.region_id != region:
            raise IllegalMove("Deze plek is er niet in uw regio. Kies een andere plek.")
    if aim == stage:
        raise IllegalMove("Kies als volgende stap een andere plek dan waar de inwoner nu is.")
    if current and (current.stage_id, current.aim_id) == (stage.pk, aim.pk if aim else None):
        raise IllegalMove("Dit is al de plek van deze inwoner. Er is niets veranderd.")
    if not reason.strip():
        raise IllegalMove("Schrijf op waarom deze plek nu past. De inwoner leest dit.")


def _tell(dossier: Dossier) -> None:
    account = dossier.resident.user
    if account and account.is_active:
        mail.send(to=account.email, template="bericht_klaar")

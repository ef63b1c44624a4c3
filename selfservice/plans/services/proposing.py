"""Offering a version to the resident: from here on its text stands still."""

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from portal.mail import services as mail
from selfservice.plans import policy
from selfservice.plans.models import PlanVersion
from selfservice.plans.queries import text_of, version_in_force
from selfservice.plans.rules.completeness import missing
from selfservice.plans.rules.states import VERSION_MOVES, next_state
from selfservice.plans.rules.text import text_hash
from selfservice.plans.services.carrying import carry_progress
from selfservice.plans.services.locking import locked
from selfservice.plans.services.log import record

CHANGED_BY_OWNER = (
    "De inwoner heeft het plan intussen aangepast. Lees wat er veranderde en bewaar het concept."
)


@transaction.atomic
def propose(*, by: User, version: PlanVersion) -> PlanVersion:
    """Freeze the draft `version` with its hash and ask the resident to agree.

    A proposal that still waited is followed by this one. Raises NotAllowed when `by` is not the
    casusregisseur, IllegalMove when it is no draft, something is missing (P7), or the resident
    changed the plan after the writer last looked (P5).
    """
    version = locked(version)
    dossier = version.plan.dossier
    if not policy.can_draft(by, dossier):
        raise NotAllowed("Alleen de casusregisseur kan dit plan voorstellen.")
    state = next_state(VERSION_MOVES, version.state, "propose")
    if state is None:
        raise IllegalMove("Deze versie is al voorgesteld. Maak een nieuwe versie.")
    _check_basis(version)
    text = text_of(version)
    if sentences := missing(text):
        raise IllegalMove(sentences[0])
    _supersede_waiting(version)
    carry_progress(source=version_in_force(dossier), target=version)
    version.state, version.text_hash = state, text_hash(text)
    version.proposed_at, version.proposed_by = clock.now(), by
    version.save(update_fields=["state", "text_hash", "proposed_at", "proposed_by", "updated_at"])
    record(
        by=by,
        version=version,
        name="plan.voorgesteld",
        own="U stelde een nieuwe versie van uw plan voor.",
        other=f"{by.name} stelde versie {version.number} van uw plan voor.",
    )
    if dossier.resident.user:
        mail.send(to=dossier.resident.user.email, template="bericht_klaar", context={})
    return version


def _check_basis(version: PlanVersion) -> None:
    newest = version.plan.versions.current().order_by("-number").first()
    if newest and newest.pk != version.based_on_id and newest.proposed_by.is_resident:
        raise IllegalMove(CHANGED_BY_OWNER)


def _supersede_waiting(version: PlanVersion) -> None:
    waiting = version.plan.versions.filter(state=PlanVersion.State.PROPOSED)
    waiting.update(state=PlanVersion.State.SUPERSEDED)

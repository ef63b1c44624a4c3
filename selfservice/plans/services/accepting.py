"""The resident agrees: with this text and no other."""

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.plans import policy
from selfservice.plans.models import PlanVersion
from selfservice.plans.queries import text_of, version_in_force
from selfservice.plans.rules.states import VERSION_MOVES, next_state
from selfservice.plans.rules.text import text_hash
from selfservice.plans.services.carrying import carry_progress
from selfservice.plans.services.locking import locked
from selfservice.plans.services.log import record

STALE = "Er is intussen een nieuwer voorstel. Lees eerst de nieuwe versie van uw plan."
CHANGED = "De tekst op uw scherm is niet de tekst van dit plan. Lees het plan opnieuw."


@transaction.atomic
def accept(*, by: User, version: PlanVersion, seen_hash: str) -> PlanVersion:
    """Put `version` in force because its owner agrees; agreeing twice is agreeing once.

    seen_hash: the hash of the text that was on the resident's screen. The version in force until
    now is followed by this one, with its progress carried over. Raises NotAllowed for anyone but
    the resident, IllegalMove when the version is stale or the text differs from its hash.
    """
    version = locked(version)
    dossier = version.plan.dossier
    if not policy.is_owner(by, dossier):
        raise NotAllowed("Alleen de eigenaar van dit plan kan akkoord geven.")
    if seen_hash != version.text_hash or text_hash(text_of(version)) != version.text_hash:
        raise IllegalMove(CHANGED)
    if version.state == PlanVersion.State.ACCEPTED:
        return version
    state = next_state(VERSION_MOVES, version.state, "accept")
    if state is None:
        raise IllegalMove(STALE)
    _follow_up(version_in_force(dossier), version)
    version.state = state
    version.accepted_at, version.accepted_by = clock.now(), by
    version.accepted_how = PlanVersion.How.PORTAL
    version.save(
        update_fields=["state", "accepted_at", "accepted_by", "accepted_how", "updated_at"]
    )
    record(
        by=by,
        version=version,
        name="plan.akkoord",
        own=f"U ging akkoord met versie {version.number} van uw plan.",
        other=f"Akkoord met versie {version.number} van uw plan is vastgelegd.",
    )
    return version


def _follow_up(old: PlanVersion | None, new: PlanVersion) -> None:
    if old is None:
        return
    carry_progress(source=old, target=new)
    old.state = PlanVersion.State.SUPERSEDED
    old.save(update_fields=["state", "updated_at"])

"""Not yet, or no longer: both are the resident's to say, and neither is a fault."""

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.plans import policy
from selfservice.plans.models import PlanVersion
from selfservice.plans.rules.states import VERSION_MOVES, next_state
from selfservice.plans.services.locking import locked
from selfservice.plans.services.log import record


@transaction.atomic
def decline(*, by: User, version: PlanVersion, words: str) -> PlanVersion:
    """Note that the resident does not want this yet; what was in force stays in force.

    words: what the resident wants to say with it, may be empty. Raises NotAllowed for anyone but
    the resident, IllegalMove when the version does not wait.
    """
    version = _moved(by, version, "decline")
    version.declined_at, version.declined_words = clock.now(), words.strip()
    version.save(update_fields=["state", "declined_at", "declined_words", "updated_at"])
    record(
        by=by,
        version=version,
        name="plan.nog_niet",
        own=f"U wilt versie {version.number} van uw plan nog niet.",
        other="",
    )
    return version


@transaction.atomic
def end(*, by: User, version: PlanVersion) -> PlanVersion:
    """Stop the plan in force because its owner wants that; it stays readable.

    Raises NotAllowed for anyone but the resident, IllegalMove when the version is not in force.
    """
    version = _moved(by, version, "end")
    version.ended_at = clock.now()
    version.save(update_fields=["state", "ended_at", "updated_at"])
    record(by=by, version=version, name="plan.gestopt", own="U stopte uw plan.", other="")
    return version


def _moved(by: User, version: PlanVersion, action: str) -> PlanVersion:
    version = locked(version)
    if not policy.is_owner(by, version.plan.dossier):
        raise NotAllowed("Alleen de eigenaar van dit plan beslist hierover.")
    state = next_state(VERSION_MOVES, version.state, action)
    if state is None:
        raise IllegalMove("Deze versie wacht niet meer op u. Kijk in uw nieuwste plan.")
    version.state = state
    return version

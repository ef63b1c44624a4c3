"""The resident steers (P5): a change of the own plan is a new version, in force at once."""

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers.models import Dossier
from selfservice.plans import policy
from selfservice.plans.models import Plan, PlanVersion
from selfservice.plans.queries import (
    is_taken_over,
    proposal,
    text_of,
    version_in_force,
    version_numbered,
)
from selfservice.plans.rules.editing import Edit, apply, clashes, is_blank
from selfservice.plans.rules.states import VERSION_MOVES, next_state
from selfservice.plans.rules.text import PlanText, text_hash
from selfservice.plans.services.accepting import AGREED, follow_up
from selfservice.plans.services.carrying import carry_progress
from selfservice.plans.services.drafting import fill, next_number
from selfservice.plans.services.log import record
from selfservice.plans.services.meanwhile import EditedMeanwhile


@transaction.atomic
def change_plan(*, by: User, dossier: Dossier, seen: int, edit: Edit) -> PlanVersion:
    """Make a new version with `edit` in it and return it; the former one stays readable.

    seen: number of the version on the screen. A change of the plan in force is in force at
    once: its owner made it. A change of a proposal waits for its owner as well. What
    others changed elsewhere in the plan stays. Raises NotAllowed for anyone but the resident and,
    during a takeover, the casusregisseur; EditedMeanwhile when the same goal or step was changed
    since; IllegalMove when the version does not exist or the change has no words.
    """
    if not policy.can_steer(by, dossier, taken_over=is_taken_over(dossier)):
        raise NotAllowed("Alleen de eigenaar past dit plan aan.")
    plan = Plan.objects.select_for_update().select_related("dossier__resident").get(dossier=dossier)
    old, text = _changed(dossier, seen, edit)
    version = _being_kept(plan, by, text, old)
    _offer(version) if old.state == PlanVersion.State.PROPOSED else _adopt(version, by, old)
    record(
        by=by,
        version=version,
        name="plan.aangepast",
        own=f"U paste uw plan aan. Dit is nu versie {version.number}.",
        other=f"{by.name} paste uw plan aan tijdens de tijdelijke overname van de regie.",
    )
    return version


def _changed(dossier: Dossier, seen: int, edit: Edit) -> tuple[PlanVersion, PlanText]:
    """Return the version to go on from and its text with the edit done."""
    on_screen = version_numbered(dossier, seen)
    if on_screen is None or is_blank(edit):
        raise IllegalMove("Schrijf eerst op wat u wilt.")
    stored = _follower(dossier, on_screen)
    if stored is None:
        raise IllegalMove("Dit plan is gestopt. Vraag uw casusregisseur om een nieuw plan.")
    text = text_of(stored)
    if stored.pk != on_screen.pk and clashes(edit, seen=text_of(on_screen), stored=text):
        raise EditedMeanwhile(text)
    return stored, apply(text, edit)


def _follower(dossier: Dossier, on_screen: PlanVersion) -> PlanVersion | None:
    """Return what stands now in the place of the version on the screen."""
    if on_screen.accepted_at:
        return version_in_force(dossier)
    return proposal(dossier) or version_in_force(dossier)


def _being_kept(plan: Plan, by: User, text: PlanText, old: PlanVersion) -> PlanVersion:
    version = PlanVersion(
        plan=plan,
        number=next_number(plan),
        state=PlanVersion.State.BEING_KEPT,
        based_on=old,
        proposed_at=clock.now(),
        proposed_by=by,
        text_hash=text_hash(text),
    )
    fill(version, by=by, text=text)
    return version


def _adopt(version: PlanVersion, by: User, old: PlanVersion) -> None:
    follow_up(old, version)
    version.state = next_state(VERSION_MOVES, version.state, "adopt")
    version.accepted_at, version.accepted_by = clock.now(), by
    how = PlanVersion.How
    version.accepted_how = how.PORTAL if by.is_resident else how.TAKEOVER
    version.save(update_fields=["state", *AGREED, "updated_at"])


def _offer(version: PlanVersion) -> None:
    carry_progress(source=version_in_force(version.plan.dossier), target=version)
    waiting = version.plan.versions.filter(state=PlanVersion.State.PROPOSED)
    waiting.update(state=PlanVersion.State.SUPERSEDED)
    version.state = next_state(VERSION_MOVES, version.state, "offer")
    version.save(update_fields=["state", "updated_at"])

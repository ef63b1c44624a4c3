"""The resident agrees: with this text and no other."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from portal.accounts.models import User
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.files.models import PrivateFile
from selfservice.files.services import check, store
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
AGREED = ("accepted_at", "accepted_by", "accepted_how", "accepted_paper")


@transaction.atomic
def accept(*, by: User, version: PlanVersion, seen_hash: str) -> PlanVersion:
    """Put `version` in force because its owner agrees; agreeing twice is agreeing once.

    seen_hash: the hash of the text that was on the resident's screen. The version in force until
    now is followed by this one, with its progress carried over. Raises NotAllowed for anyone but
    the resident, IllegalMove when the version is stale or the text differs from its hash.
    """
    version = locked(version)
    if not policy.is_owner(by, version.plan.dossier):
        raise NotAllowed("Alleen de eigenaar van dit plan kan akkoord geven.")
    return _put_in_force(by, version, seen_hash, PlanVersion.How.PORTAL)


def accept_on_paper(
    *, by: User, version: PlanVersion, seen_hash: str, paper: UploadedFile
) -> PlanVersion:
    """Put `version` in force because the resident signed it on paper in a conversation.

    paper: a scan or photo of the signed page. seen_hash: as printed with the plan. Raises
    NotAllowed for anyone but the casusregisseur, FileRefused, and IllegalMove as `accept` does.
    """
    checked = check(paper)  # takes seconds for a photo: before the lock
    with transaction.atomic():
        version = locked(version)
        dossier = version.plan.dossier
        if not policy.can_draft(by, dossier):
            raise NotAllowed("Alleen de casusregisseur legt een akkoord op papier vast.")
        if version.state == PlanVersion.State.ACCEPTED:
            return version
        file = store(by=by, dossier=dossier, upload=checked, granted=True, purpose=Purpose.GUIDANCE)
        return _put_in_force(by, version, seen_hash, PlanVersion.How.CONVERSATION, file)


def _put_in_force(
    by: User,
    version: PlanVersion,
    seen_hash: str,
    how: str,
    paper: PrivateFile | None = None,
) -> PlanVersion:
    if seen_hash != version.text_hash or text_hash(text_of(version)) != version.text_hash:
        raise IllegalMove(CHANGED)
    if version.state == PlanVersion.State.ACCEPTED:
        return version
    state = next_state(VERSION_MOVES, version.state, "accept")
    if state is None:
        raise IllegalMove(STALE)
    follow_up(version_in_force(version.plan.dossier), version)
    version.state = state
    version.accepted_at, version.accepted_by = clock.now(), by
    version.accepted_how, version.accepted_paper = how, paper
    version.save(update_fields=["state", *AGREED, "updated_at"])
    record(
        by=by,
        version=version,
        name="plan.akkoord",
        own=f"U ging akkoord met versie {version.number} van uw plan.",
        other=f"Akkoord met versie {version.number} van uw plan is vastgelegd.",
    )
    return version


def follow_up(old: PlanVersion | None, new: PlanVersion) -> None:
    """Let `new` take over from `old`, the version in force until now, with its progress."""
    if old is None:
        return
    carry_progress(source=old, target=new)
    old.state = PlanVersion.State.SUPERSEDED
    old.save(update_fields=["state", "updated_at"])

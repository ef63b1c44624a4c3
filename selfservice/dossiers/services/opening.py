"""Opening a dossier and giving the resident an account."""

from django.db import transaction

from portal.accounts import services as accounts
from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core.exceptions import IllegalMove, NotAllowed
from portal.core.models import Team
from selfservice.dossiers import policy
from selfservice.dossiers.models import Dossier, Resident


@transaction.atomic
def open_dossier(*, by: User, team: Team, main_question: str, **person: str) -> Dossier:
    """Open a dossier in `team` for a person not known before (P1: always at the sociaal team).

    person: first_name, last_name and any of street, postcode, city, phone, email.
    Raises NotAllowed when `by` may not do this in `team`.
    """
    if not policy.can_open(by, team.pk):
        raise NotAllowed("U kunt in dit team geen dossier openen.")
    resident = Resident.objects.create(municipality=team.municipality, **person)
    dossier = Dossier.objects.create(resident=resident, team=team, main_question=main_question)
    audit.record(
        by=by,
        name="dossier.geopend",
        summary="Uw dossier is geopend.",
        purpose=Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=dossier,
    )
    return dossier


@transaction.atomic
def provide_account(*, by: User, dossier: Dossier, account: User) -> Dossier:
    """Tie the resident of `dossier` to `account`, once.

    Raises NotAllowed without the right to invite, IllegalMove when there is an account already or
    `account` is not a resident's.
    """
    if not policy.can_invite(by, dossier):
        raise NotAllowed("U kunt deze inwoner geen account geven.")
    resident = Resident.objects.select_for_update().get(pk=dossier.resident_id)
    if resident.user_id is not None or not account.is_resident:
        raise IllegalMove("Deze inwoner heeft al een account.")
    resident.user = account
    resident.save(update_fields=["user", "updated_at"])
    dossier.resident = resident
    audit.record(
        by=by,
        name="account.gekoppeld",
        summary="U kreeg een account voor Mijn omgeving.",
        purpose=Purpose.ACCOUNT,
        subject=dossier.subject,
        obj=dossier,
    )
    return dossier


@transaction.atomic
def invite_resident(*, by: User, dossier: Dossier, email: str = "") -> str:
    """Return a code with which the resident activates an account; made when there is none yet.

    email: the address to log in with, needed for a new account; kept as the resident's when none
    was known. The code is shown once, to be handed over in person or by letter. Raises NotAllowed
    without the right to invite, IllegalMove when the address belongs to another account.
    """
    if not policy.can_invite(by, dossier):
        raise NotAllowed("U kunt deze inwoner geen account geven.")
    resident = dossier.resident
    if resident.user is None:
        account = accounts.create_resident_account(
            by=by, email=email, first_name=resident.first_name, last_name=resident.last_name
        )
        provide_account(by=by, dossier=dossier, account=account)
        _keep_address(dossier.resident, email)
    return accounts.invite(by=by, user=dossier.resident.user)


def _keep_address(resident: Resident, email: str) -> None:
    if not resident.email:
        resident.email = email
        resident.save(update_fields=["email", "updated_at"])

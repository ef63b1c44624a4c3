"""The way in for a new person: a code given in person or by letter, then a password and an app."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from portal.accounts import activation_links, policy, queries
from portal.accounts.models import Invitation, User
from portal.accounts.second_factor import codes
from portal.accounts.second_factor import services as second_factor
from portal.accounts.second_factor.models import TotpDevice
from portal.accounts.services.log import record
from portal.core.clock import now
from portal.core.exceptions import DomainError, IllegalMove
from portal.mail import services as mail

STALE = (
    "Deze code werkt niet meer. Misschien is de code al gebruikt of verlopen, of kreeg u daarna "
    "een nieuwe code. Vraag uw contactpersoon om een nieuwe code."
)


class StaleCode(DomainError):
    """The invitation was used, replaced or ran out."""

    status = 410


@dataclass(frozen=True)
class Activated:
    """What a finished activation gives: the app that was proven and codes to show once."""

    device: TotpDevice
    recovery_codes: list[str]


@transaction.atomic
def invite(*, by: User | None, user: User) -> str:
    """Return a new activation code for `user`; it is shown once and kept only as a keyed hash.

    An earlier code stops working. Also the way back for who lost phone and recovery codes: for an
    account in use the code works only after the link that is mailed to its own address, so that
    who hands over the code cannot take the account over.
    """
    policy.require(policy.can_invite(by, user))
    if not user.is_active:
        raise IllegalMove("Dit account is gesloten.")
    code = codes.random_code(3)
    user.invitations.filter(used_at=None).update(used_at=now())
    invitation = Invitation.objects.create(
        user=user,
        code_fingerprint=codes.activation_fingerprint(user.email, code),
        expires_at=now() + timedelta(days=settings.INVITATION_DAYS),
        invited_by=by,
    )
    record(by, user, "account.uitgenodigd", "Er is een code gemaakt om het account te activeren")
    _mail_link(invitation)
    return code


def _mail_link(invitation: Invitation) -> None:
    user = invitation.user
    path = reverse("activation_link", args=[activation_links.token_for(invitation.pk)])
    template = "account_opnieuw" if queries.was_activated(user) else "uitnodiging"
    mail.send(to=user.email, template=template, context={"path": path})


@transaction.atomic
def activate(
    *, invitation_id: int, password_hash: str, auth_hash: str, key: bytes, step: int
) -> Activated:
    """Finish an activation in one go: password, app, recovery codes, invitation used.

    password_hash: as `make_password` gives it. auth_hash: of the account when the code was proven.
    key, step: of the app, just proven. Raises StaleCode when anything changed in the meantime.
    """
    invitation = Invitation.objects.select_for_update().filter(pk=invitation_id).first()
    if invitation is None or not queries.is_open(invitation, auth_hash=auth_hash):
        raise StaleCode(STALE)
    user = invitation.user
    user.password = password_hash
    user.save(update_fields=["password"])
    invitation.used_at = now()
    invitation.save(update_fields=["used_at", "updated_at"])
    device = second_factor.set_authenticator(by=user, user=user, key=key, step=step)
    fresh = second_factor.renew_recovery_codes(by=user, user=user)
    giver = invitation.invited_by.name if invitation.invited_by else "het portaal"
    summary = f"Het account is geactiveerd na een code van {giver}"
    record(user, user, "account.geactiveerd", summary[:200])
    mail.send(to=user.email, template="account_ingesteld")
    return Activated(device=device, recovery_codes=fresh)

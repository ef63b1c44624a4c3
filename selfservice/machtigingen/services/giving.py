"""The resident gives a machtiging and takes it back."""

from datetime import date, timedelta

from django.db import transaction

from portal.accounts import policy as account_policy
from portal.accounts import queries as accounts
from portal.accounts import services as account_services
from portal.accounts.models import User
from portal.accounts.second_factor.codes import random_code, tidy
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock, vault
from portal.core.exceptions import DomainError, NotAllowed
from portal.mail import services as mail
from selfservice.dossiers.models import Dossier
from selfservice.machtigingen import policy
from selfservice.machtigingen.models import Mandate
from selfservice.machtigingen.rules.rights import LONGEST_DAYS, RIGHT_TEXT


class BadMandate(DomainError):
    """The date, the rights or the address will not do."""


def fingerprint(user: User, code: str) -> str:
    """Return the keyed hash under which the code for this helper is kept."""
    return vault.fingerprint("machtiging", f"{user.pk}:{tidy(code)}")


@transaction.atomic
def give(
    *, by: User, dossier: Dossier, email: str, first_name: str, last_name: str,
    rights: list[str], until: date,
) -> str:  # fmt: skip
    """Let somebody read along until `until`; return the code to hand over, shown once.

    A new address gets an account, and the code activates it too. Somebody who has a helper
    account already logs in as always and types the code, which nobody but this resident has.
    Raises NotAllowed, BadMandate.
    """
    if not policy.can_give(by, dossier):
        raise NotAllowed("Alleen de inwoner zelf geeft een machtiging.")
    _check(rights, until)
    helper = _helper(by, email, first_name, last_name)
    code = _code(by, helper)
    Mandate.objects.filter(dossier=dossier, helper=helper, revoked_at=None).update(
        revoked_at=clock.now()
    )
    mandate = Mandate.objects.create(
        dossier=dossier, helper=helper, rights=sorted(set(rights)), until=until,
        code_fingerprint=fingerprint(helper, code), given_at=clock.now(),
    )  # fmt: skip
    _log(by, mandate, "machtiging.gegeven", f"U machtigde {helper.name} om mee te lezen.")
    return code


@transaction.atomic
def revoke(*, by: User, mandate: Mandate) -> None:
    """Stop a machtiging at once; twice is no harm. Raises NotAllowed."""
    mandate = Mandate.objects.select_for_update().get(pk=mandate.pk)
    if not policy.can_give(by, mandate.dossier):
        raise NotAllowed("Alleen de inwoner zelf trekt een machtiging in.")
    if mandate.revoked_at is None:
        mandate.revoked_at = clock.now()
        mandate.save(update_fields=["revoked_at"])
        name = mandate.helper.name
        _log(by, mandate, "machtiging.ingetrokken", f"U trok de machtiging van {name} in.")


def _check(rights: list[str], until: date) -> None:
    if not rights or not set(rights) <= set(RIGHT_TEXT):
        raise BadMandate("Kies wat deze persoon mag lezen.")
    if not clock.today() <= until <= clock.today() + timedelta(days=LONGEST_DAYS):
        raise BadMandate("Kies een datum tussen vandaag en over een jaar.")


def _helper(by: User, email: str, first_name: str, last_name: str) -> User:
    known = accounts.account_by_email(email)
    if known is None:
        return account_services.create_helper_account(
            by=by, email=email, first_name=first_name, last_name=last_name
        )
    if not known.is_helper or not known.is_active:
        raise BadMandate("Dit e-mailadres kunnen wij niet gebruiken. Vraag om een ander adres.")
    return known


def _code(by: User, helper: User) -> str:
    """Return the code: of the new account, or one of its own for who has an account."""
    if account_policy.may_invite_helper(by, helper):
        return account_services.invite(by=by, user=helper)
    mail.send(to=helper.email, template="bericht_klaar")
    return random_code(3)


def _log(by: User, mandate: Mandate, name: str, summary: str) -> None:
    audit.record(
        by=by, name=name, summary=summary[:200], purpose=Purpose.MANDATE,
        subject=mandate.dossier.subject, obj=mandate, details={"rights": mandate.rights},
    )  # fmt: skip

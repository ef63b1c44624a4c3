"""Telling the other side that something waits: in the portal what, by mail only that."""

import uuid

from django.db import transaction

from portal.accounts.absence_queries import stand_in_of
from portal.accounts.models import User
from portal.core import clock
from portal.mail import services as mail
from selfservice.correspondence.models import Notice
from selfservice.correspondence.rules.notices import Kind
from selfservice.correspondence.rules.parties import Party
from selfservice.correspondence.services.taking_part import side_of
from selfservice.dossiers.models import Dossier


def tell(*, dossier: Dossier, party: Party, kind: Kind, about: uuid.UUID) -> None:
    """Keep a notice for `party` and mail that something waits; call it in a transaction.

    Who has an unread notice about the same thing gets no second mail for it, but for a reminder:
    that is about a day that is near.
    """
    waiting = Notice.objects.filter(dossier=dossier, party=party, about=about, read_at=None)
    known = waiting.exists()
    Notice.objects.create(dossier=dossier, party=party, kind=kind, about=about)
    to, template = _address(dossier, party)
    if to and (kind == Kind.REMINDER or not known):
        mail.send(to=to, template=template)


def remind_staff(*, dossier: Dossier, about: uuid.UUID, mailed: set[str]) -> None:
    """Keep a reminder for who guides now and mail them once; call it in a transaction.

    mailed: addresses that were mailed in this run; the address is added. So a day with five
    appointments is one mail. It names nobody.
    """
    Notice.objects.create(dossier=dossier, party=Party.STAFF, kind=Kind.REMINDER, about=about)
    to, _ = _address(dossier, Party.STAFF)
    if to and to not in mailed:
        mailed.add(to)
        mail.send(to=to, template="afspraak_morgen_werkplek")


@transaction.atomic
def dismiss(*, by: User, dossier: Dossier, about: uuid.UUID | None = None) -> int:
    """Mark the notices of the side of `by` as read; return how many.

    about: only those about this message or appointment. Raises NotAllowed.
    """
    party = side_of(by, dossier)
    notices = Notice.objects.filter(dossier=dossier, party=party, read_at=None)
    if about is not None:
        notices = notices.filter(about=about)
    return notices.update(read_at=clock.now(), read_by=by)


def _address(dossier: Dossier, party: Party) -> tuple[str, str]:
    """Return whom to mail with which template: the stand-in of who is away today.

    No address for a resident who cannot log in.
    """
    if party == Party.RESIDENT:
        account = dossier.resident.user
        return (account.email if account and account.is_active else "", "bericht_klaar")
    colleague = dossier.current_casusregisseur
    reader = colleague and (stand_in_of(colleague) or colleague)
    return (reader.email if reader else "", "bericht_klaar_werkplek")

"""What happened around one resident: who was casusregisseur, who looked, who changed what."""

from django.db.models import QuerySet

from portal.accounts.models import User
from portal.audit import queries as audit
from portal.audit.models import Event
from selfservice.dossiers.models import Assignment, Dossier


def history(dossier: Dossier) -> QuerySet[Assignment]:
    """Return who was casusregisseur, newest first."""
    return dossier.assignments.select_related("casusregisseur__profile")


def events(dossier: Dossier, *, others_only: bool = False) -> QuerySet[Event]:
    """Return every look and change around this resident, newest first (AVG 15).

    others_only: leave out what the resident did.
    """
    subjects = [dossier.subject]
    account = dossier.resident.user
    if account is None:
        return audit.events_about(subjects)
    found = audit.events_about([*subjects, account.public_id])
    return found.exclude(actor_id=str(account.public_id)) if others_only else found


def is_own(event: Event, user: User) -> bool:
    """Return whether `user` did this."""
    return event.actor_id == str(user.public_id)

"""Reads of minutes: for who needs to know, and for the resident."""

from django.db.models import QuerySet

from portal.accounts.models import User
from portal.accounts.queries import colleagues_with
from portal.accounts.roles import Permission
from portal.core import clock
from selfservice.casusoverleg.models import Minutes
from selfservice.casusoverleg.rules.review import is_fresh
from selfservice.dossiers.models import Dossier


def minutes_of(user: User, dossier: Dossier) -> QuerySet[Minutes]:
    """Return the minutes about `dossier` that `user` may read, newest first."""
    return Minutes.objects.visible_to(user).filter(dossier=dossier).select_related("recorded_by")


def decisions_for_resident(dossier: Dossier) -> QuerySet[Minutes]:
    """Return that it was discussed and what was decided, newest first; never the discussion."""
    return dossier.minutes.defer("discussion")


def for_handover(dossier: Dossier) -> list[Minutes]:
    """Return the minutes that a handover of today may name, newest first (P4)."""
    valid_days = dossier.resident.municipality.region.consultation_valid_days
    free = dossier.minutes.filter(assignment=None)
    return [one for one in free if is_fresh(one.held_on, clock.today(), valid_days)]


def names_in_team(dossier: Dossier) -> list[str]:
    """Return who is usually there: the colleagues of the team, and who may guide in it."""
    seeing = colleagues_with(Permission.SEE_TEAM_DOSSIERS, dossier.team)
    guiding = colleagues_with(Permission.HAVE_CASELOAD, dossier.team)
    return sorted({person.name for person in [*seeing, *guiding]})

"""Who guides whom: now, before, and how the work is shared."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from portal.accounts.models import User
from portal.accounts.roles import ROLE_PERMISSIONS, Permission
from selfservice.dossiers.models import Assignment, Dossier, HandoverRequest
from selfservice.dossiers.policy import caseload_q
from selfservice.dossiers.rules.fair_share import Load, shares


@dataclass(frozen=True)
class Change:
    """The latest handover as the resident reads it; `latest.started_on` is when."""

    latest: Assignment
    former: Assignment


def caseload(user: User) -> list[Dossier]:
    """Return whom `user` guides now by name, those of an absent colleague included; one query."""
    found = Dossier.objects.visible_to(user).filter(caseload_q(user), state=Dossier.State.ACTIVE)
    return list(found.with_people().order_by("resident__last_name", "resident__first_name", "pk"))


def latest_handover(dossier: Dossier) -> Change | None:
    """Return the last change of casusregisseur, or None when there was none; one query."""
    return change_in(dossier.assignments.select_related("casusregisseur__profile")[:2])


def change_in(rows: Iterable[Assignment]) -> Change | None:
    """Return the last change in this history, newest first, or None when there was none."""
    two = list(rows)[:2]
    if len(two) < 2 or two[0].ended_on is not None:
        return None
    return Change(*two)


def open_request(dossier: Dossier) -> HandoverRequest | None:
    """Return the handover that is asked for here, or None; one query."""
    return open_requests([dossier]).get(dossier.pk)


def open_requests(dossiers: Iterable[Dossier]) -> dict[int, HandoverRequest]:
    """Return the handovers that are asked for, by pk of the dossier."""
    asked = HandoverRequest.objects.filter(settled_at=None, dossier__in=dossiers)
    return {row.dossier_id: row for row in asked.select_related("asked_by")}


def fair_shares(user: User) -> list[Load]:
    """Return residents against working days of the casusregisseurs in the teams `user` leads.

    Also who left or no longer has the role, as long as residents hang on them: those wait for a
    handover. Fullest first; two queries.
    """
    teams = user.teams_with(Permission.SEE_FIGURES)
    roles = [r for r, given in ROLE_PERMISSIONS.items() if Permission.HAVE_CASELOAD in given]
    active = Q(caseload__state=Dossier.State.ACTIVE, caseload__team_id__in=teams)
    works_here = User.objects.filter(
        is_active=True, memberships__team_id__in=teams, memberships__role__in=roles
    )
    works = set(works_here.values_list("pk", flat=True))
    people = User.objects.annotate(residents=Count("caseload", filter=active, distinct=True))
    rows = people.filter(Q(pk__in=works) | Q(residents__gt=0)).select_related("profile")
    return shares((row.name, row.residents, _days(row) if row.pk in works else 0) for row in rows)


def _days(user: User) -> int:
    profile = getattr(user, "profile", None)
    return profile.working_days if profile else 5

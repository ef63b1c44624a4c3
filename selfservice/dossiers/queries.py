"""Reads over dossiers that screens need. Showing one dossier goes through `services.look`."""

from django.db.models import QuerySet

from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.audit import queries as audit
from portal.audit.models import Event
from selfservice.dossiers.models import Assignment, Dossier, Resident
from selfservice.dossiers.rules.assignment import proposed_professions


def visible_dossiers(user: User) -> QuerySet[Dossier]:
    """Return what `user` may see, by the resident's name."""
    return (
        Dossier.objects.visible_to(user)
        .with_people()
        .order_by("resident__last_name", "resident__first_name", "pk")
    )


def own_dossier(user: User) -> Dossier | None:
    """Return the dossier of the resident behind `user`, or None when there is none (P1)."""
    if not user.is_authenticated or not user.is_resident:
        return None
    return Dossier.objects.visible_to(user).with_people().first()


def resident_of(user: User) -> Resident | None:
    """Return the resident behind the account `user`, or None."""
    return Resident.objects.filter(user=user).first()


def history(dossier: Dossier) -> QuerySet[Assignment]:
    """Return who was casusregisseur, newest first."""
    return dossier.assignments.select_related("casusregisseur__profile")


def events(dossier: Dossier) -> QuerySet[Event]:
    """Return every look and change around this resident, newest first (AVG 15)."""
    subjects = [dossier.subject]
    if dossier.resident.user_id:
        subjects.append(dossier.resident.user.public_id)
    return audit.events_about(subjects)


def candidates(dossier: Dossier) -> list[User]:
    """Return possible casusregisseurs of the dossier's team, fitting professions first (P2)."""
    wanted = proposed_professions(dossier.main_question)
    people = (
        User.objects.filter(is_active=True, memberships__team_id=dossier.team_id)
        .select_related("profile")
        .prefetch_related("memberships__team__organisation")
        .distinct()
    )
    fit = [
        person
        for person in people
        if dossier.team_id in person.teams_with(Permission.HAVE_CASELOAD)
    ]
    return sorted(fit, key=lambda person: (_rank(person, wanted), person.name))


def _rank(person: User, wanted: tuple[str, ...]) -> int:
    profession = getattr(getattr(person, "profile", None), "profession", "")
    return wanted.index(profession) if profession in wanted else len(wanted)

"""What the desk needs while it works one aanvraag: questions, terms, proposals, colleagues."""

import uuid
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from portal.accounts.models import User
from portal.accounts.roles import ROLE_PERMISSIONS, Permission
from portal.core import clock
from portal.core.models import Team
from selfservice.aanvragen.models import (
    ADDED_LATER,
    Aanvraag,
    DocumentsAsked,
    DocumentSnippet,
    Proposal,
    Report,
    TermChange,
)
from selfservice.aanvragen.policy import reported_q
from selfservice.aanvragen.rules.states import AT_WORK, State


@dataclass(frozen=True)
class Held:
    """What a colleague handles, for who divides the work: no name of a resident, no content."""

    public_id: uuid.UUID
    reference: str
    title: str
    handler: str
    due: object
    is_away: bool


def asked_now(aanvraag: Aanvraag) -> DocumentsAsked | None:
    """Return what the resident still owes us, or None."""
    return aanvraag.asked.filter(answered_at=None).first()


def all_asked(aanvraag: Aanvraag) -> list[DocumentsAsked]:
    """Return every question for documents, oldest first."""
    return list(aanvraag.asked.select_related("by"))


def term_history(aanvraag: Aanvraag) -> list[TermChange]:
    """Return how the date of the decision changed, oldest first."""
    return list(aanvraag.term_changes.all())


def is_extended(aanvraag: Aanvraag) -> bool:
    """Return whether the one extension of Awb 4:14 is used."""
    return aanvraag.term_changes.filter(kind=TermChange.Kind.EXTENDED).exists()


def second_person_above(aanvraag: Aanvraag) -> Decimal | None:
    """Return the amount in euros above which a colleague looks first, None when there is none."""
    return aanvraag.dossier.resident.municipality.region.second_person_above


def proposal_now(aanvraag: Aanvraag) -> Proposal | None:
    """Return the proposal that waits for a second person, or None."""
    return aanvraag.proposals.filter(judged_at=None).select_related("by").first()


def sent_back(aanvraag: Aanvraag) -> Proposal | None:
    """Return the newest proposal when a colleague sent it back, or None."""
    newest = aanvraag.proposals.select_related("judged_by").last()
    return newest if newest and newest.confirmed is False else None


def newest_report(aanvraag: Aanvraag) -> Report | None:
    """Return why it was reported back, or None."""
    return aanvraag.reports.select_related("by").last()


def later_files(aanvraag: Aanvraag) -> list:
    """Return the files that came after filing."""
    return list(aanvraag.attachments.filter(question=ADDED_LATER).select_related("file"))


def desk_teams(user: User) -> list[Team]:
    """Return the teams in which `user` works aanvragen."""
    return list(Team.objects.filter(pk__in=user.teams_with(Permission.WORK_AANVRAGEN)))


def colleagues(user: User, aanvraag: Aanvraag) -> QuerySet[User]:
    """Return who else works at the desk where this aanvraag lies."""
    roles = [role for role, may in ROLE_PERMISSIONS.items() if Permission.WORK_AANVRAGEN in may]
    found = User.objects.filter(
        is_active=True, memberships__team=aanvraag.team_id, memberships__role__in=roles
    )
    return found.exclude(pk=user.pk).distinct()


def snippets(user: User) -> QuerySet[DocumentSnippet]:
    """Return the snippets of the desks of `user`."""
    teams = user.teams_with(Permission.WORK_AANVRAGEN)
    return DocumentSnippet.objects.filter(team__in=teams).select_related("team")


def reported_to(user: User) -> QuerySet[Aanvraag]:
    """Return what was reported back to a sociaal team of `user`, first call on top."""
    rows = Aanvraag.objects.filter(reported_q(user), state=State.SUBMITTED)
    return rows.for_list().order_by("call_on", "pk")


def held(user: User) -> list[Held]:
    """Return what is handled at the desks that `user` leads; who is away comes first."""
    teams = user.teams_with(Permission.DIVIDE_AANVRAGEN)
    today = clock.today()
    rows = (
        Aanvraag.objects.filter(team__in=teams, state__in=AT_WORK, handler__isnull=False)
        .select_related("handler", "version__request_type")
        .defer("answers", "known_facts", "version__definition")
        .order_by("open_due", "pk")[:200]
    )
    away = set(
        User.objects.filter(
            absences__starts_on__lte=today, absences__ends_on__gte=today
        ).values_list("pk", flat=True)
    )
    found = [
        Held(
            row.public_id,
            row.reference,
            row.title,
            row.handler.name,
            row.decision_due,
            row.handler_id in away or not row.handler.is_active,
        )
        for row in rows
    ]
    return sorted(found, key=lambda item: not item.is_away)


def in_hands_of(user: User) -> int:
    """Return how many open aanvragen `user` handles: a number, never what is in them."""
    return Aanvraag.objects.filter(handler=user, state__in=AT_WORK).count()


def entered_draft(user: User, public_id: uuid.UUID) -> Aanvraag:
    """Return a draft that `user` fills in for a resident; raise DoesNotExist for any other."""
    rows = Aanvraag.objects.visible_to(user).with_people()
    return rows.get(public_id=public_id, entered_by=user)

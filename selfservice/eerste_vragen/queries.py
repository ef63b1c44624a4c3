"""Reads of first questions. Showing one goes through `services.look`."""

import uuid
from datetime import date
from enum import StrEnum

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from portal.accounts.models import User
from portal.accounts.roles import ROLE_PERMISSIONS, Permission
from portal.core import clock
from portal.core.entrypoints import Entrypoint
from portal.core.holidays import add_working_days
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.rules.states import State
from selfservice.eerste_vragen.rules.topics import TOPIC_TEXT

SOON_WORKING_DAYS = 1


class Part(StrEnum):
    """What part of the inbox is shown."""

    OPEN = "open"
    NEW = "nieuw"
    MINE = "van-mij"
    LATE = "te-laat"
    AWAY = "afwezig"
    HANDLED = "afgehandeld"


PARTS: dict[str, str] = {
    Part.OPEN: "Open",
    Part.NEW: "Nieuw",
    Part.MINE: "Van mij",
    Part.LATE: "Te laat",
    Part.AWAY: "Collega afwezig",
    Part.HANDLED: "Afgehandeld",
}


def inbox(user: User, part: str = Part.OPEN, topic: str = "") -> QuerySet[FirstQuestion]:
    """Return the inbox of `user`: urgent first, then what is due first; done: newest first.

    topic: one of TOPIC_TEXT, empty for all. Rows tell by `is_away` whether their handler is away.
    """
    rows = FirstQuestion.objects.visible_to(user).filter(_part(user, part))
    rows = rows.select_related("team", "handler").annotate(is_away=_away())
    rows = rows.filter(topic=topic) if topic in TOPIC_TEXT else rows
    return rows.order_by("-handled_at", "-pk") if part == Part.HANDLED else rows


def counts(user: User) -> dict[str, int]:
    """Return how many questions are in each part of the inbox of `user` (one query)."""
    parts = {part.name: Count("pk", filter=_part(user, part)) for part in Part}
    found = FirstQuestion.objects.visible_to(user).aggregate(**parts)
    return {part.value: found[part.name] for part in Part}


def colleagues(user: User, question: FirstQuestion) -> QuerySet[User]:
    """Return who else in the team can go on with `question`."""
    roles = [r for r, may in ROLE_PERMISSIONS.items() if Permission.WORK_FIRST_QUESTIONS in may]
    found = User.objects.filter(
        is_active=True, memberships__team=question.team_id, memberships__role__in=roles
    )
    return found.exclude(pk=question.handler_id).distinct()


def soon() -> date:
    """Return until which day a question is almost due: the next working day."""
    return add_working_days(clock.today(), SOON_WORKING_DAYS)


def _part(user: User, part: str) -> Q:
    is_open = ~Q(state=State.HANDLED)
    match part:
        case Part.NEW:
            return Q(state=State.NEW)
        case Part.MINE:
            return is_open & Q(handler=user)
        case Part.LATE:
            return is_open & Q(answer_by__lt=clock.today())
        case Part.AWAY:
            return is_open & Q(_away())
        case Part.HANDLED:
            return Q(state=State.HANDLED)
        case _:
            return is_open


def _away() -> Q | Exists:
    today = clock.today()
    gone = User.objects.filter(pk=OuterRef("handler"))
    away = gone.filter(absences__starts_on__lte=today, absences__ends_on__gte=today)
    return Exists(away) | Exists(gone.filter(is_active=False))


def open_count(user: User) -> int:
    """Return how many first questions wait for `user` and their team."""
    return FirstQuestion.objects.visible_to(user).open().count()


def receipt(public_id: uuid.UUID) -> FirstQuestion:
    """Return the question behind a receipt; raise FirstQuestion.DoesNotExist when it is gone."""
    return FirstQuestion.objects.select_related("team__municipality").get(public_id=public_id)


def entrypoints() -> list[Entrypoint]:
    """Return the button to this form that content pages may show."""
    return [
        Entrypoint(
            key="eerste-vraag",
            label="Stel uw eerste vraag",
            url=reverse("first_question"),
            explanation="Uw eigen sociaal team neemt contact met u op.",
        )
    ]

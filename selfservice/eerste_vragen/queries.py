"""Reads of first questions. Showing one goes through `services.look`."""

import uuid

from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from portal.accounts.models import User
from portal.core import clock
from portal.core.entrypoints import Entrypoint
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.rules.states import State

OPEN, HANDLED = "open", "afgehandeld"
PARTS: dict[str, str] = {OPEN: "Open", HANDLED: "Afgehandeld"}


def inbox(user: User, part: str = OPEN) -> QuerySet[FirstQuestion]:
    """Return the inbox of `user`: urgent first, then what is due first; done: newest first."""
    rows = FirstQuestion.objects.visible_to(user).select_related("team", "handler")
    if part == HANDLED:
        return rows.handled().order_by("-handled_at", "-pk")
    return rows.open()


def counts(user: User) -> dict[str, int]:
    """Return how many questions are open, done and late in the inbox of `user` (one query)."""
    is_open = ~Q(state=State.HANDLED)
    return FirstQuestion.objects.visible_to(user).aggregate(
        open=Count("pk", filter=is_open),
        afgehandeld=Count("pk", filter=Q(state=State.HANDLED)),
        late=Count("pk", filter=is_open & Q(answer_by__lt=clock.today())),
    )


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

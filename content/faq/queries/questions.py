"""Questions to the specialist: the queue, one's own, and one in full."""

from __future__ import annotations

import uuid
from enum import StrEnum

from django.db.models import Count, F, Q, QuerySet

from content.faq import policy
from content.faq.models import Question
from content.faq.queries.staff import Filters, Found, search_staff
from content.faq.rules.escalation import OPEN, RUNNING, State
from portal.accounts import queries as accounts
from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import clock

SIMILAR = 3


class Part(StrEnum):
    """A part of the list."""

    OWN = "van-mij"
    QUEUE = "te-beantwoorden"
    APPROVAL = "goed-te-keuren"
    DONE = "beantwoord"


PART_TEXT: dict[str, str] = {
    Part.OWN: "Door mij gevraagd",
    Part.QUEUE: "Te beantwoorden",
    Part.APPROVAL: "Goed te keuren",
    Part.DONE: "Beantwoord",
}


def parts_for(user: User) -> list[Part]:
    """Return the parts that matter to `user`, the one to start with first."""
    parts = [Part.QUEUE] if policy.can_answer(user) else []
    parts += [Part.APPROVAL] if policy.can_approve(user) else []
    shared = [Part.DONE] if parts else []
    return [*parts, Part.OWN, *shared]


def questions(user: User, part: Part) -> QuerySet[Question]:
    """Return the questions of `part` that `user` may see; the first to answer first."""
    rows = Question.objects.visible_to(user).filter(_part_q(user, part))
    rows = rows.select_related("asker", "handler", "municipality", "entry")
    if part in (Part.QUEUE, Part.APPROVAL):
        return rows.order_by("-urgent", "answer_by", "pk")
    return rows.order_by("-unread", F("answered_at").desc(nulls_first=True), "-asked_at")


def question_counts(user: User) -> dict[str, int]:
    """Return the number of questions of each part, in one query, and `late` and `unread`."""
    wanted = {part.name.lower(): Count("pk", filter=_part_q(user, part)) for part in Part}
    late = Q(state__in=RUNNING, answer_by__lt=clock.today())
    wanted |= {"late": Count("pk", filter=late)}
    wanted |= {"unread": Count("pk", filter=Q(asker=user.pk, unread=True))}
    found = Question.objects.visible_to(user).aggregate(**wanted)
    return {
        Part[name.upper()].value if name.upper() in Part.__members__ else name: value
        for name, value in found.items()
    }


def to_approve(user: User) -> int:
    """Return how many drafts wait for an editor."""
    rows = Question.objects.visible_to(user)
    return rows.filter(_part_q(user, Part.APPROVAL)).count()


def has_news(user: User) -> bool:
    """Return whether something happened with a question of `user` that they have not read."""
    return Question.objects.filter(asker=user.pk, unread=True).exists()


def question(user: User, public_id: uuid.UUID) -> Question | None:
    """Return one question with its history, or None when `user` may not see it."""
    rows = Question.objects.visible_to(user).filter(public_id=public_id)
    rows = rows.select_related("asker", "handler", "municipality", "entry")
    return rows.prefetch_related("events__by").first()


def similar(words: str, municipality: str) -> Found:
    """Return the entries that come closest to `words`, to look at before asking."""
    found = search_staff(words, Filters(municipality=municipality)) if words.strip() else None
    return Found(found.hits[:SIMILAR], found.count) if found else Found([], 0)


def specialists(but: User) -> QuerySet[User]:
    """Return the colleagues to whom `but` can hand a question over."""
    return accounts.colleagues_with(Permission.ANSWER_ESCALATIONS).exclude(pk=but.pk)


def _part_q(user: User, part: Part) -> Q:
    return {
        Part.OWN: Q(asker=user.pk),
        Part.QUEUE: Q(state__in=OPEN),
        Part.APPROVAL: Q(state=State.ANSWERED, entry__isnull=False, entry__live=False),
        Part.DONE: Q(state__in=(State.ANSWERED, State.PUBLISHED)),
    }[part]

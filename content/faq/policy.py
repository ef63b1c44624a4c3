"""Who may read which entry. Staff who may read the vraagbaak for staff read every published one."""

from typing import Any

from django.db.models import Q

from content.faq.rules.audience import Audience
from portal.accounts.roles import Permission


def public_q() -> Q:
    """Return what everybody may read: published, and not for staff only."""
    return Q(live=True, audience=Audience.EVERYONE)


def visible_q(user: Any) -> Q:
    """Return what `user` (or a visitor without account) may read."""
    return Q(live=True) if can_read_staff(user) else public_q()


def can_read_staff(user: Any) -> bool:
    """Return whether `user` may read internal notes and entries for staff only."""
    return bool(getattr(user, "is_employee", False)) and user.may(Permission.READ_STAFF_VRAAGBAAK)


def can_verify(user: Any, entry: Any) -> bool:
    """Return whether `user` may say that `entry` still holds: editors, and who own it."""
    if user.may(Permission.EDIT_CONTENT) or entry.owner_id == user.pk:
        return True
    return entry.owner_team_id in user.teams_with(Permission.ANSWER_ESCALATIONS)


def verifiable_q(user: Any) -> Q:
    """Return the entries that `user` may verify; agrees with `can_verify`."""
    if user.may(Permission.EDIT_CONTENT):
        return Q()
    teams = user.teams_with(Permission.ANSWER_ESCALATIONS)
    return Q(owner=user.pk) | Q(owner_team__in=teams)


def can_answer(user: Any) -> bool:
    """Return whether `user` works the queue of questions."""
    return user.may(Permission.ANSWER_ESCALATIONS)


def can_approve(user: Any) -> bool:
    """Return whether `user` may publish what a specialist wrote."""
    return user.may(Permission.EDIT_CONTENT)


def question_q(user: Any) -> Q:
    """Return the questions that `user` may see: own ones, or all."""
    return Q() if can_answer(user) or can_approve(user) else Q(asker=user.pk)


def can_see_question(user: Any, question: Any) -> bool:
    """Return whether `user` may see `question`; agrees with `question_q`."""
    return can_answer(user) or can_approve(user) or question.asker_id == user.pk


def can_exchange(user: Any) -> bool:
    """Return whether `user` may take the vraagbaak out to a file and bring a file in."""
    return bool(getattr(user, "is_employee", False)) and user.may(Permission.EDIT_CONTENT)


def can_publish(user: Any) -> bool:
    """Return whether `user` may put what is brought in into the vraagbaak at once."""
    return can_exchange(user) and can_approve(user)

"""Who sees a first question: the sociaal team it was sent to, and nobody else (P1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from portal.accounts.roles import Permission

if TYPE_CHECKING:
    from portal.accounts.models import User
    from selfservice.eerste_vragen.models import FirstQuestion


def visible_q(user: User) -> Q:
    """Return the filter on FirstQuestion for what `user` may see."""
    if not user.is_authenticated or not user.is_employee:
        return Q(pk__in=[])
    return Q(team_id__in=user.teams_with(Permission.WORK_FIRST_QUESTIONS))


def can_work(user: User, question: FirstQuestion) -> bool:
    """Return whether `user` may see and handle `question`; says the same as `visible_q`."""
    if not user.is_authenticated or not user.is_employee:
        return False
    return question.team_id in user.teams_with(Permission.WORK_FIRST_QUESTIONS)


def can_lead(user: User, question: FirstQuestion) -> bool:
    """Return whether `user` leads the team of `question`, and so divides its work."""
    return can_work(user, question) and question.team_id in user.teams_with(Permission.PLAN_TEAM)


def can_hand_over(user: User, question: FirstQuestion) -> bool:
    """Return whether `user` may give `question` to a colleague: who has it, or leads the team."""
    return can_work(user, question) and (question.handler_id == user.pk or can_lead(user, question))

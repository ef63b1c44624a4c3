"""Who goes on with a first question: a colleague, or the team again."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.eerste_vragen import policy
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.rules.states import REFUSALS, Action
from selfservice.eerste_vragen.services.moves import lock, moved, record


@transaction.atomic
def hand_over(*, by: User, public_id: uuid.UUID, to: User) -> FirstQuestion:
    """Give a question to a colleague of the same team; by who has it or leads the team.

    Raises NotAllowed for anybody else and for who does not work there, IllegalMove before it was
    taken or after it was handled.
    """
    question = lock(by, public_id)
    question.state = moved(question, Action.HAND_OVER)
    if not policy.can_hand_over(by, question):
        raise NotAllowed("Alleen wie de vraag heeft, kan hem overdragen.")
    works_there = question.team_id in to.teams_with(Permission.WORK_FIRST_QUESTIONS)
    if to.pk == question.handler_id or not works_there:
        raise NotAllowed("Kies een collega van het team die de vraag nog niet heeft.")
    question.handler, question.taken_at = to, clock.now()
    question.save(update_fields=["state", "handler", "taken_at", "updated_at"])
    record(by, question, "eerste-vraag.overgedragen", f"{to.name} heeft nu uw eerste vraag.")
    return question


@transaction.atomic
def give_back(*, by: User, public_id: uuid.UUID) -> FirstQuestion:
    """Put the own question back for the team; raise IllegalMove unless `by` has it."""
    question = lock(by, public_id)
    question.state = moved(question, Action.GIVE_BACK)
    if question.handler_id != by.pk:
        raise IllegalMove(REFUSALS[Action.GIVE_BACK])
    return _back(by, question, "eerste-vraag.teruggegeven")


@transaction.atomic
def take_back(*, by: User, public_id: uuid.UUID) -> FirstQuestion:
    """Put the question of a colleague who is away back for the team; by who leads the team.

    Raises NotAllowed for others, IllegalMove when nobody has it.
    """
    question = lock(by, public_id)
    if not policy.can_lead(by, question):
        raise NotAllowed("Alleen wie het team leidt, kan een vraag terugnemen.")
    question.state = moved(question, Action.TAKE_BACK)
    return _back(by, question, "eerste-vraag.teruggenomen")


def _back(by: User, question: FirstQuestion, name: str) -> FirstQuestion:
    question.handler = question.taken_at = None
    question.save(update_fields=["state", "handler", "taken_at", "updated_at"])
    record(by, question, name, "Uw eerste vraag gaat naar een andere medewerker.")
    return question

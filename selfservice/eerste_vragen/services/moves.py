"""What every change of a first question has in common: lock, rule, log."""

import uuid

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core.exceptions import IllegalMove
from selfservice.eerste_vragen.models import FirstQuestion
from selfservice.eerste_vragen.rules.states import REFUSALS, Action, next_state
from selfservice.eerste_vragen.services.asking import SUBJECT_TYPE


def lock(by: User, public_id: uuid.UUID) -> FirstQuestion:
    """Return a question in an inbox of `by`, locked; raise FirstQuestion.DoesNotExist else."""
    rows = FirstQuestion.objects.visible_to(by).select_for_update(of=("self",))
    return rows.get(public_id=public_id)


def moved(question: FirstQuestion, action: Action) -> str:
    """Return the state after `action`; raise IllegalMove when that move does not exist."""
    state = next_state(question.state, action)
    if state is None:
        raise IllegalMove(REFUSALS[action])
    return state


def record(by: User, question: FirstQuestion, name: str, summary: str) -> None:
    """Log a look or change under the purpose of answering a first question."""
    audit.record(
        by=by,
        name=name,
        summary=summary,
        purpose=Purpose.FIRST_QUESTION,
        subject=question.public_id,
        subject_type=SUBJECT_TYPE,
        obj=question,
    )

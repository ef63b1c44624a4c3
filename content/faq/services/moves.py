"""What every step with a question shares: finding it, its state, its history, telling people."""

import uuid

from content.faq.models import Question, QuestionEvent
from content.faq.rules.escalation import Move, next_state
from portal.accounts.models import User
from portal.core.exceptions import IllegalMove
from portal.mail import services as mail

TEMPLATE = "vraagbaak_vraag"


def locked(by: User, public_id: uuid.UUID) -> Question:
    """Return the question to change; raise Question.DoesNotExist for what `by` may not see."""
    rows = Question.objects.visible_to(by).select_for_update(of=("self",))
    return rows.select_related("asker").get(public_id=public_id)


def moved(question: Question, move: Move) -> None:
    """Set the state after `move`; raise IllegalMove when that cannot be done now."""
    state = next_state(question.state, move)
    if state is None:
        raise IllegalMove("Dit kan nu niet meer. Een collega was u voor.")
    question.state = state


def note(question: Question, by: User, kind: Move, text: str = "") -> None:
    """Add a line to the history."""
    QuestionEvent.objects.create(question=question, by=by, kind=kind, text=text)


def tell_asker(question: Question, by: User) -> None:
    """Let the asker see and read that something happened; the mail says not what about."""
    if question.asker_id != by.pk:
        question.unread = True
        notify(question.asker)


def notify(user: User | None) -> None:
    """Mail that there is news about a question in the vraagbaak."""
    if user is not None and user.is_active:
        mail.send(to=user.email, template=TEMPLATE, context={"first_name": user.first_name})

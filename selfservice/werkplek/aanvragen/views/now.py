"""What one colleague can do now with one aanvraag: the buttons of its page."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from portal.core import clock
from selfservice.aanvragen import queries
from selfservice.aanvragen.rules.grants import Grant
from selfservice.aanvragen.rules.states import State
from selfservice.aanvragen.rules.terms import is_late
from selfservice.werkplek.aanvragen.forms import SendBackForm


@dataclass(frozen=True)
class Now:
    """What is possible. proposal: a decision that waits for this colleague, or their own."""

    take: bool = False
    work: bool = False
    waits: bool = False
    go_on: bool = False
    extend: bool = False
    late: bool = False
    proposal: Any = None
    preview: dict[str, Any] | None = None
    limit: Decimal | None = None
    judge: bool = False
    sent_back: Any = None
    form: Any = None

    def __bool__(self) -> bool:
        return any((self.take, self.work, self.waits, self.proposal))


def what_now(user: Any, found: Any) -> Now:
    """Return what `user` can do with `found`. The services check it all again."""
    mine = found.handler_id == user.pk
    if found.state == State.CONFIRMING:
        return _judging(mine, found)
    if found.handler_id is None:
        return Now(take=found.state in (State.SUBMITTED, State.WAITING))
    if not mine or found.state not in (State.IN_PROGRESS, State.WAITING):
        return Now()
    late = is_late(found.decision_due, clock.today())
    waits = found.state == State.WAITING
    return Now(
        work=not waits,
        waits=waits,
        go_on=waits and found.asked_until < clock.today(),
        extend=not late and not queries.is_extended(found),
        late=late,
        sent_back=None if waits else queries.sent_back(found),
    )


def _judging(mine: bool, found: Any) -> Now:
    proposal = queries.proposal_now(found)
    preview = queries.letter_preview(
        found,
        outcome=proposal.outcome,
        reasons=proposal.text,
        author=proposal.by.name,
        grant=Grant(proposal.granted, proposal.granted_from, proposal.granted_until),
    )
    return Now(
        proposal=proposal,
        preview=preview,
        limit=queries.second_person_above(found),
        judge=not mine,
        form=SendBackForm(),
    )

"""The sociaal team called about what was reported back, and keeps what was done."""

import uuid
from datetime import date

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove
from selfservice.aanvragen.models import Aanvraag, Report
from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.states import REFUSALS, Action
from selfservice.aanvragen.rules.talks import TALK_TEXT, Talk, may_call_on
from selfservice.aanvragen.services.following import send_on
from selfservice.aanvragen.services.moves import check_move, lock, note
from selfservice.aanvragen.services.notices import tell_resident


class NotSaid(DomainError):
    """What was done is missing, or the day of the next call."""


@transaction.atomic
def talked(
    *, by: User, public_id: uuid.UUID, how: str, done: str, call_on: date | None = None
) -> Aanvraag:
    """Keep what was done after a report back, in words that the resident reads.

    how: one of TALK_TEXT. call_on: the last day of the next call, needed for Talk.AGAIN. Sending on
    ends the access of the team. Raises NotSaid, IllegalMove when nothing was reported back or it
    went on already.
    """
    aanvraag = lock(by=by, public_id=public_id)
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.TALK)
    report = aanvraag.reports.select_for_update(of=("self",)).filter(handled_at=None).last()
    if report is None:
        raise IllegalMove(REFUSALS[Action.TALK])
    if how not in TALK_TEXT or not done.strip():
        raise NotSaid("Kies wat er nu gebeurt en schrijf op wat u heeft gedaan.")
    again = how == Talk.AGAIN
    due = aanvraag.decision_due
    if again and not (call_on and may_call_on(call_on, today=clock.today(), due=due)):
        raise NotSaid("Kies een dag vanaf vandaag, en voor de uiterste dag van het besluit.")
    _close(report, by, how, done.strip())
    if again:
        _promise_again(aanvraag, report, by, call_on)
    next_call = f" {aanvraag.caller} belt u uiterlijk {in_words(call_on)}." if again else ""
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.TALK,
        name="aanvraag.gesproken",
        summary=f"{by.name} schreef op wat u samen besprak.",
        why=f"{done.strip()}{next_call}",
    )
    if again:
        tell_resident(aanvraag)
        return aanvraag
    return send_on(by=by, public_id=public_id)


def _close(report: Report, by: User, how: str, done: str) -> None:
    report.handled_by, report.handled_at = by, clock.now()
    report.handled_how, report.done = how, done
    report.save(update_fields=["handled_by", "handled_at", "handled_how", "done"])


def _promise_again(aanvraag: Aanvraag, report: Report, by: User, call_on: date) -> None:
    Report.objects.create(
        aanvraag=aanvraag,
        place=report.place,
        reason=report.reason,
        caller=report.caller,
        call_on=call_on,
        by=by,
        at=clock.now(),
    )
    aanvraag.caller, aanvraag.call_on = report.caller, call_on
    aanvraag.save(update_fields=["caller", "call_on", "updated_at"])

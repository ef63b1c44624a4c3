"""The date by which we decide: recomputed from what happened, with its history (Awb 4:13–4:15)."""

import uuid
from datetime import date, timedelta

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove
from selfservice.aanvragen.models import Aanvraag, TermChange
from selfservice.aanvragen.rules import terms
from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.states import Action
from selfservice.aanvragen.services.moves import check_move, lock, note
from selfservice.aanvragen.services.notices import tell_resident


class NoGoodTerm(DomainError):
    """An extension or new date needs a reason and a date that makes sense."""


@transaction.atomic
def extend(*, by: User, public_id: uuid.UUID, weeks: int, why: str) -> Aanvraag:
    """Extend the term once, with notice and reason to the resident (Awb 4:14).

    weeks: 1 to 8. Raises NoGoodTerm, IllegalMove a second time, when the term has passed already,
    or unless `by` handles it.
    """
    aanvraag = lock(by=by, public_id=public_id)
    check_move(by=by, aanvraag=aanvraag, action=Action.EXTEND)
    if aanvraag.term_changes.filter(kind=TermChange.Kind.EXTENDED).exists():
        raise IllegalMove("U kunt de termijn maar één keer verlengen.")
    if terms.is_late(aanvraag.decision_due, clock.today()):
        raise IllegalMove("De termijn is voorbij. Noem de inwoner een nieuwe datum.")
    if not 1 <= weeks <= terms.LONGEST_EXTENSION_WEEKS or not why.strip():
        raise NoGoodTerm("Kies 1 tot en met 8 weken en schrijf op waarom.")
    change_term(aanvraag, TermChange.Kind.EXTENDED, why.strip(), extra_weeks=weeks)
    aanvraag.save()
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.EXTEND,
        name="aanvraag.verlengd",
        summary=f"{by.name} verlengde de tijd voor het {aanvraag.promise.noun}.",
        why=f"{why.strip()} U hoort het uiterlijk {in_words(aanvraag.decision_due)}.",
    )
    tell_resident(aanvraag)
    return aanvraag


@transaction.atomic
def explain_late(*, by: User, public_id: uuid.UUID, new_date: date, why: str) -> Aanvraag:
    """Tell the resident why we are late and by when the decision comes.

    The legal date stays: this is a promise, no extension. Raises NoGoodTerm, IllegalMove when we
    are not late, or unless `by` handles it.
    """
    aanvraag = lock(by=by, public_id=public_id)
    check_move(by=by, aanvraag=aanvraag, action=Action.EXPLAIN_LATE)
    if not terms.is_late(aanvraag.decision_due, clock.today()):
        raise IllegalMove("De termijn is nog niet voorbij. Verlengen kan wel.")
    if new_date < clock.today() or not why.strip():
        raise NoGoodTerm("Kies een datum vanaf vandaag en schrijf op waarom wij te laat zijn.")
    before = aanvraag.new_date or aanvraag.decision_due
    stopped, extra = totals(aanvraag)
    TermChange.objects.create(
        aanvraag=aanvraag,
        kind=TermChange.Kind.LATE,
        why=why.strip(),
        before=before,
        after=new_date,
        stopped_days=stopped,
        extra_weeks=extra,
        at=clock.now(),
    )
    aanvraag.new_date = new_date
    aanvraag.save(update_fields=["new_date", "updated_at"])
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.EXPLAIN_LATE,
        name="aanvraag.te-laat-uitgelegd",
        summary=f"{by.name} noemde een nieuwe datum voor het {aanvraag.promise.noun}.",
        why=f"{why.strip()} U hoort het uiterlijk {in_words(new_date)}.",
    )
    tell_resident(aanvraag)
    return aanvraag


def change_term(aanvraag: Aanvraag, kind: str, why: str, *, extra_weeks: int = 0) -> None:
    """Compute `decision_due` anew from all that happened and keep why; the caller saves it."""
    stopped, extra = totals(aanvraag)
    extra += extra_weeks
    before = aanvraag.decision_due
    received = clock.local_date(aanvraag.filed_at)
    weeks = aanvraag.content.decision_weeks
    aanvraag.decision_due = terms.decision_due(
        received, weeks, stopped_days=stopped, extra_weeks=extra
    )
    TermChange.objects.create(
        aanvraag=aanvraag,
        kind=kind,
        why=why,
        before=before,
        after=aanvraag.decision_due,
        stopped_days=stopped,
        extra_weeks=extra,
        at=clock.now(),
    )


def totals(aanvraag: Aanvraag) -> tuple[int, int]:
    """Return the days that the clock stood still, or will at most, and the weeks of extension."""
    stopped = 0
    for asked in aanvraag.asked.all():
        resumed = asked.until + timedelta(days=1)
        if asked.answered_at:
            resumed = min(resumed, clock.local_date(asked.answered_at))
        stopped += terms.stopped_days(asked.asked_on, resumed)
    extended = aanvraag.term_changes.filter(kind=TermChange.Kind.EXTENDED).first()
    return stopped, extended.extra_weeks if extended else 0

"""Drafts that nobody works on: one reminder, and after 60 days they are gone with their files."""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.db.models import F, Q

from portal.core import clock
from portal.mail import services as mail
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.querysets import AanvraagQuerySet
from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.drafts import KEEP, REMIND_AFTER, kept_until
from selfservice.aanvragen.services.drafting import erase
from selfservice.aanvragen.services.moves import log

REMOVED = "Het portaal verwijderde een concept. Er was 60 dagen niet aan gewerkt."


def remind_drafts() -> int:
    """Mail whoever left a draft a week ago that something waits; return of how many.

    One mail for every time that somebody stopped, however often this runs.
    """
    return sum(_remind(pk) for pk in _to_remind().values_list("pk", flat=True))


def remove_old_drafts() -> int:
    """Delete drafts on which nobody worked for 60 days, with their files; return how many."""
    return sum(_remove(pk) for pk in _too_old().values_list("pk", flat=True))


def _to_remind() -> AanvraagQuerySet:
    silent = Q(reminded_at=None) | Q(reminded_at__lt=F("touched_at"))
    start, end = _end_of(clock.today() - KEEP), _end_of(clock.today() - REMIND_AFTER)
    return Aanvraag.objects.drafts().filter(silent, touched_at__gte=start, touched_at__lt=end)


def _too_old() -> AanvraagQuerySet:
    return Aanvraag.objects.drafts().filter(touched_at__lt=_end_of(clock.today() - KEEP))


def _end_of(day: date) -> datetime:
    """Return the first moment after `day` in the Netherlands."""
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=clock.AMSTERDAM)


@transaction.atomic
def _remind(pk: int) -> bool:
    """Remind of one, unless another run was first or somebody just worked on it."""
    if not _to_remind().filter(pk=pk).update(reminded_at=clock.now()):
        return False
    draft = Aanvraag.objects.with_people().select_related("entered_by").get(pk=pk)
    to, template = _reader(draft)
    if not to:
        return False
    until = in_words(kept_until(clock.local_date(draft.touched_at)))
    mail.send(to=to, template=template, context={"until": until})
    log(
        by=None,
        aanvraag=draft,
        name="aanvraag.herinnerd",
        summary="Het portaal herinnerde aan een concept.",
    )
    return True


def _reader(draft: Aanvraag) -> tuple[str, str]:
    """Return whom to mail with which template: who fills it in. No address: nobody."""
    writer = draft.entered_by
    if writer is not None:
        return (writer.email if writer.is_active else "", "concept_wacht_werkplek")
    account = draft.dossier.resident.user
    return (account.email if account and account.is_active else "", "concept_wacht")


@transaction.atomic
def _remove(pk: int) -> bool:
    """Remove one, unless it was sent or worked on since the list was made."""
    rows = _too_old().with_people().select_for_update(of=("self",))
    draft = rows.filter(pk=pk).first()
    if draft is None:
        return False
    log(by=None, aanvraag=draft, name="aanvraag.opgeruimd", summary=REMOVED)
    erase(by=None, draft=draft)
    return True

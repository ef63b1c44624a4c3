"""Saying that an answer is wrong or does not help, and hearing what became of it."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from content.faq import policy
from content.faq.models import Entry, Helpful, Report
from content.faq.rules.reports import KIND_TEXT, OUTCOME_TEXT
from content.faq.services.persons import refuse_persons
from portal.accounts import queries as accounts
from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from portal.mail import services as mail

TEMPLATE = "vraagbaak_melding"


@dataclass(frozen=True)
class Told:
    """What a colleague says. kind: one of KIND_TEXT. passage: copied from the answer.

    checked: the text is free of persons.
    """

    kind: str
    remark: str
    passage: str = ""
    checked: bool = False


@transaction.atomic
def report(*, by: User, slug: str, told: Told) -> Report:
    """Tell the owner of the published entry `slug`; staff see it as disputed when it is wrong.

    Raises Entry.DoesNotExist, and AboutAPerson when a text seems to be about a person.
    """
    if not policy.can_read_staff(by):
        raise NotAllowed("Alleen medewerkers melden hier iets.")
    if told.kind not in KIND_TEXT or not told.remark.strip():
        raise DomainError("Kies wat er is en schrijf op wat er beter kan.")
    refuse_persons(told.remark, told.passage, checked=told.checked)
    entry = Entry.objects.live().select_related("owner", "owner_team").get(slug=slug)
    made = Report.objects.create(
        entry=entry,
        kind=told.kind,
        remark=told.remark.strip(),
        passage=told.passage.strip(),
        by=by,
    )
    for owner in _owners(entry):
        _notify(owner)
    return made


@transaction.atomic
def settle(*, by: User, pk: int, outcome: str, reply: str, checked: bool = False) -> Report:
    """Say what became of a report; the reporter is told.

    Raises DoesNotExist, IllegalMove, AboutAPerson.
    """
    rows = Report.objects.select_related("entry", "by").select_for_update(of=("self",))
    found = rows.get(pk=pk)
    if not policy.can_verify(by, found.entry):
        raise NotAllowed("De eigenaar van dit antwoord handelt de melding af.")
    if found.settled_at:
        raise IllegalMove("Een collega heeft deze melding al afgehandeld.")
    if outcome not in OUTCOME_TEXT or not reply.strip():
        raise DomainError("Kies de uitkomst en schrijf op wat de melder moet weten.")
    refuse_persons(reply, checked=checked)
    found.outcome, found.reply = outcome, reply.strip()
    found.settled_at, found.settled_by = clock.now(), by
    found.unread = found.by_id != by.pk
    found.save()
    if found.unread:
        _notify(found.by)
    return found


@transaction.atomic
def mark_reports_read(*, by: User) -> None:
    """Remember that the reporter has seen what became of the reports."""
    Report.objects.filter(by=by, unread=True).update(unread=False)


@transaction.atomic
def vote(*, by: User | None, slug: str, helped: bool) -> None:
    """Count that a public entry helped a resident, or did not. Nothing about them is kept.

    by: not used for anything, and not kept. Raises Entry.DoesNotExist.
    """
    entry = Entry.objects.public().get(slug=slug)
    row, _ = Helpful.objects.get_or_create(entry=entry, day=clock.today())
    name = "yes" if helped else "no"
    Helpful.objects.filter(pk=row.pk).update(**{name: F(name) + 1})


def _owners(entry: Entry) -> list[User]:
    if entry.owner and entry.owner.is_active:
        return [entry.owner]
    team = entry.owner_team
    return list(accounts.colleagues_with(Permission.ANSWER_ESCALATIONS, team)) if team else []


def _notify(user: User) -> None:
    if user.is_active:
        mail.send(to=user.email, template=TEMPLATE, context={"first_name": user.first_name})

"""One mail a week to whoever looks after answers, with numbers only."""

from collections import Counter
from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet

from content.faq.models import Digest, Entry
from content.search.failed import failed_count
from portal.accounts import queries as accounts
from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import clock
from portal.mail import services as mail

TEMPLATE = "vraagbaak_nakijken"
AHEAD = timedelta(days=14)
WEEK = timedelta(days=7)


@transaction.atomic
def send_digests() -> int:
    """Mail everybody what waits, once a week however often it runs; return how many were mailed.

    The person who owns an entry hears how many answers wait to be checked; where there is none, the
    specialists of the team. Editors and specialists hear how many subjects were not found.
    """
    today = clock.today()
    monday = today - timedelta(days=today.weekday())
    counts, failed = _counts(today), _failed()
    done = set(Digest.objects.filter(week=monday).values_list("user_id", flat=True))
    wanted = (counts.keys() | failed.keys()) - done
    users = User.objects.filter(pk__in=wanted, is_active=True).order_by("pk")
    for user in users:
        Digest.objects.create(user=user, week=monday)
        context = {
            "count": counts[user.pk],
            "failed": failed[user.pk],
            "first_name": user.first_name,
        }
        mail.send(to=user.email, template=TEMPLATE, context=context)
    return len(users)


def _counts(today: date) -> Counter[int]:
    waiting = Entry.objects.overdue(today + AHEAD)
    people: Counter[int] = Counter(
        waiting.filter(owner__isnull=False).values_list("owner_id", flat=True)
    )
    teams = Counter(_of_teams(waiting).values_list("owner_team", flat=True))
    for user in accounts.colleagues_with(Permission.ANSWER_ESCALATIONS):
        for team in user.teams_with(Permission.ANSWER_ESCALATIONS):
            people[user.pk] += teams[team]
    return +people


def _failed() -> Counter[int]:
    """Return for who can do something about it how many subjects were not found in seven days."""
    number = failed_count(clock.now() - WEEK, clock.now())
    people: Counter[int] = Counter()
    for needed in (Permission.EDIT_CONTENT, Permission.ANSWER_ESCALATIONS):
        for user in accounts.colleagues_with(needed):
            people[user.pk] = number
    return +people


def _of_teams(waiting: QuerySet[Entry]) -> QuerySet[Entry]:
    return waiting.filter(owner=None, owner_team__isnull=False).order_by()

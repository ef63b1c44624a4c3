"""One mail a week to whoever owns answers that have to be looked at."""

from collections import Counter
from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet

from content.faq.models import Digest, Entry
from portal.accounts import queries as accounts
from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import clock
from portal.mail import services as mail

TEMPLATE = "vraagbaak_nakijken"
AHEAD = timedelta(days=14)


@transaction.atomic
def send_digests() -> int:
    """Mail every owner how many answers wait, once a week however often it runs; return how many.

    The person who owns an entry is mailed; where there is none, the specialists of the team.
    """
    today = clock.today()
    monday = today - timedelta(days=today.weekday())
    counts = _counts(today)
    done = set(Digest.objects.filter(week=monday).values_list("user_id", flat=True))
    users = User.objects.filter(pk__in=counts.keys() - done, is_active=True).order_by("pk")
    for user in users:
        Digest.objects.create(user=user, week=monday)
        context = {"count": counts[user.pk], "first_name": user.first_name}
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


def _of_teams(waiting: QuerySet[Entry]) -> QuerySet[Entry]:
    return waiting.filter(owner=None, owner_team__isnull=False).order_by()

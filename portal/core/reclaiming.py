"""Background work whose worker was killed in the middle: without this nobody would do it."""

from datetime import timedelta

from django.db.models import F
from django_tasks_db.models import DBTaskResult

from portal.core import clock

READY = "READY"
# No task of ours takes longer than the patience of the mail server and of a run of deliveries.
LONGEST = timedelta(minutes=15)


def reclaim(*, after: timedelta = LONGEST) -> int:
    """Put work back that was taken more than `after` ago and never finished; return how much.

    A mail can go out twice that way; it is never lost.
    """
    stranded = DBTaskResult.objects.running().filter(started_at__lt=clock.now() - after)
    return stranded.update(status=READY, started_at=None, run_after=F("enqueued_at"))

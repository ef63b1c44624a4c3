"""How long searches are kept: words a quarter, numbers as long as the figures look back (AVG 5)."""

from datetime import timedelta

from django.db import transaction

from content.search.models import Handled, SearchLog
from portal.core.clock import now

# Failed searches are read week by week; after a quarter nobody does anything about the words.
KEEP_WORDS = timedelta(days=92)
# The figures show the last twelve months.
KEEP_NUMBERS = timedelta(days=400)


@transaction.atomic
def tidy() -> tuple[int, int]:
    """Take the words out of older searches and remove the oldest; return how many of each.

    What was handled goes with the words it was about.
    """
    old, oldest = now() - KEEP_WORDS, now() - KEEP_NUMBERS
    removed, _ = SearchLog.objects.filter(at__lt=oldest).delete()
    emptied = SearchLog.objects.filter(at__lt=old).exclude(query="").update(query="")
    Handled.objects.filter(at__lt=old).delete()
    return emptied, removed

"""The status texts: what the editors changed, over the defaults."""

from selfservice.aanvragen.models import StatusText
from selfservice.aanvragen.rules.status_texts import Words


def words() -> Words:
    """Return what to say about every state (one query)."""
    return Words(dict(StatusText.objects.values_list("key", "text")))

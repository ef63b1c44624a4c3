"""What a caseload needs of the messages: one query, however many residents."""

from collections.abc import Iterable

from django.db.models import Count

from selfservice.correspondence.models import Message
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers.models import Dossier


def unread_by_staff(dossiers: Iterable[Dossier]) -> dict[int, int]:
    """Return how many messages of the resident nobody has read yet, by pk of the dossier."""
    unread = Message.objects.filter(dossier__in=[one.pk for one in dossiers])
    rows = unread.unread_by(Party.STAFF).order_by().values("dossier_id")
    return {row["dossier_id"]: row["number"] for row in rows.annotate(number=Count("pk"))}

"""What a caseload needs of the messages: one query, however many residents."""

from collections.abc import Iterable

from django.db.models import Count

from portal.accounts.models import User
from selfservice.correspondence.models import Message
from selfservice.dossiers.models import Dossier


def unread_by_staff(user: User, dossiers: Iterable[Dossier]) -> dict[int, int]:
    """Return how many messages of the resident wait for `user`, by pk of the dossier."""
    unread = Message.objects.filter(dossier__in=[one.pk for one in dossiers])
    rows = unread.waiting_for(user).order_by().values("dossier_id")
    return {row["dossier_id"]: row["number"] for row in rows.annotate(number=Count("pk"))}

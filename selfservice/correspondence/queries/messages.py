"""Messages to read: one thread, all threads of a colleague, and what is unread."""

from django.db.models import Count, IntegerField, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from portal.accounts.models import User
from selfservice.correspondence.models import Message
from selfservice.correspondence.querysets import waiting_q
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers.models import Dossier


def thread(dossier: Dossier) -> QuerySet[Message]:
    """Return the messages of one dossier with authors and files, newest first."""
    return (
        Message.objects.filter(dossier=dossier)
        .select_related("author", "read_by")
        .prefetch_related("files__file")
    )


def with_unread(dossiers: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """Add `unread_messages`: what the casusregisseur wrote and the resident has not read.

    In the query that is made anyway, so that a menu with a number costs none.
    """
    unread = (
        Message.objects.filter(dossier=OuterRef("pk"))
        .unread_by(Party.RESIDENT)
        .order_by()
        .values("dossier")
        .annotate(number=Count("pk"))
        .values("number")
    )
    count = Coalesce(Subquery(unread, output_field=IntegerField()), 0)
    return dossiers.annotate(unread_messages=count)


def threads(user: User) -> QuerySet[Dossier]:
    """Return the dossiers in which `user` talks, with `last_at` and `unread`; unread first."""
    visible = Message.objects.visible_to(user).order_by().values("dossier")
    unread = waiting_q(user, "messages__")
    return (
        Dossier.objects.filter(pk__in=visible)
        .select_related("resident", "current_casusregisseur")
        .annotate(last_at=Max("messages__sent_at"), unread=Count("messages", filter=unread))
        .order_by("-unread", "-last_at", "pk")
    )


def unread_for(user: User) -> int:
    """Return how many messages of residents wait for `user`."""
    return Message.objects.visible_to(user).waiting_for(user).count()

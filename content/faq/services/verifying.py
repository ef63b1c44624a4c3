"""Saying that an answer still holds. Kept in the history of the entry, with name and moment."""

from collections.abc import Sequence

from django.db import transaction
from wagtail.log_actions import log

from content.faq import policy
from content.faq.models import Entry
from content.faq.services import indexing
from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, NotAllowed

VERIFIED = "content_faq.verify"


class NothingChosen(DomainError):
    """A bulk check needs at least one answer."""

    status = 422


@transaction.atomic
def verify(*, by: User, slugs: Sequence[str]) -> list[Entry]:
    """Mark the published entries `slugs` as checked today by `by`; return them.

    Raises NothingChosen without any known slug, and NotAllowed when one of them is of another
    owner: then none is marked.
    """
    entries = Entry.objects.live().filter(slug__in=list(slugs)).select_related("topic")
    found = list(entries.select_for_update(of=("self",)).prefetch_related("variants__municipality"))
    if not found:
        raise NothingChosen("Kies minstens één antwoord dat u heeft nagekeken.")
    if not all(policy.can_verify(by, entry) for entry in found):
        raise NotAllowed("Dit antwoord kijkt een ander na. De eigenaar staat eronder.")
    for entry in found:
        entry.verified_on, entry.verified_by = clock.today(), by
        entry.save(update_fields=["verified_on", "verified_by"])
        log(entry, VERIFIED, user=by)
        indexing.index_entry(entry=entry)
    return found

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from django.db import models
from django.db.models import Case, F, Q, When

from selfservice.aanvragen.policy import desk_q, visible_q
from selfservice.aanvragen.rules.states import CLOSED, FILED, OPEN, State

if TYPE_CHECKING:
    from portal.accounts.models import User


class AanvraagQuerySet(models.QuerySet):
    """Verbs over aanvragen."""

    def visible_to(self, user: User) -> AanvraagQuerySet:
        """Keep only what `user` may see."""
        return self.filter(visible_q(user))

    def at_desk_of(self, user: User) -> AanvraagQuerySet:
        """Keep what lies at a desk of `user`: not what they see as casusregisseur."""
        return self.filter(desk_q(user))

    def filed(self) -> AanvraagQuerySet:
        """Keep what was sent."""
        return self.filter(state__in=FILED)

    def drafts(self) -> AanvraagQuerySet:
        """Keep what was not sent yet."""
        return self.filter(state=State.DRAFT)

    def open(self) -> AanvraagQuerySet:
        """Keep what waits for a decision."""
        return self.filter(state__in=OPEN)

    def closed(self) -> AanvraagQuerySet:
        """Keep what is decided or withdrawn."""
        return self.filter(state__in=CLOSED)

    def new(self) -> AanvraagQuerySet:
        """Keep what nobody has taken yet."""
        return self.filter(state=State.SUBMITTED)

    def with_people(self) -> AanvraagQuerySet:
        """Fetch in one query what lists and details show around the answers."""
        return self.select_related(
            "version__request_type",
            "dossier__resident__municipality__region",
            "dossier__current_casusregisseur__profile",
            "handler",
            "team",
        )

    def for_list(self) -> AanvraagQuerySet:
        """Leave out the large columns that no list shows."""
        return self.with_people().defer("answers", "known_facts", "version__definition")

    def with_drafts_in_full(self) -> AanvraagQuerySet:
        """Add `draft_answers` and `draft_definition`: the large columns, of drafts only."""
        draft = Q(state=State.DRAFT)
        return self.annotate(
            draft_answers=Case(When(draft, then=F("answers"))),
            draft_definition=Case(When(draft, then=F("version__definition"))),
        )


class VersionQuerySet(models.QuerySet):
    """Versions of request types: what is published never changes."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("A version is changed through its model, never in bulk.")

    def published(self) -> VersionQuerySet:
        """Keep what residents can use."""
        return self.filter(published_at__isnull=False)

"""Reads: what a resident gave, and what a helper has."""

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from portal.accounts.models import User
from portal.core import clock
from selfservice.dossiers.models import Dossier
from selfservice.machtigingen.models import Mandate
from selfservice.machtigingen.rules.rights import RIGHT_TEXT


@dataclass(frozen=True)
class Given:
    """A machtiging as the resident sees it."""

    mandate: Mandate
    rights: tuple[str, ...]
    state: str

    @property
    def is_open(self) -> bool:
        """Whether there is something to revoke."""
        return self.mandate.revoked_at is None and self.mandate.until >= clock.today()


def given(dossier: Dossier) -> list[Given]:
    """Return every machtiging the resident ever gave, newest first."""
    rows = Mandate.objects.filter(dossier=dossier).select_related("helper")
    return [Given(row, _told(row), _state(row)) for row in rows]


def given_one(dossier: Dossier, public_id: uuid.UUID) -> Mandate | None:
    """Return one machtiging of this dossier, or None."""
    return Mandate.objects.filter(dossier=dossier, public_id=public_id).first()


def active(user: User) -> QuerySet[Mandate]:
    """Return what the helper `user` may use today."""
    return Mandate.objects.active_for(user).select_related("dossier__resident")


def _told(mandate: Mandate) -> tuple[str, ...]:
    return tuple(text for right, text in RIGHT_TEXT.items() if right in mandate.rights)


def _state(mandate: Mandate) -> str:
    if mandate.revoked_at:
        return "Ingetrokken"
    if mandate.until < clock.today():
        return "Voorbij"
    return "Geldt nu" if mandate.accepted_at else "Wacht op de code"

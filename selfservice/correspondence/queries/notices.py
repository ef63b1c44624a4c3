"""What waits for one side, as a list of lines."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.models import User
from selfservice.correspondence import policy
from selfservice.correspondence.models import Notice
from selfservice.correspondence.rules.notices import NOTICE_TEXT, Kind
from selfservice.dossiers.models import Dossier

MOST = 20


@dataclass(frozen=True)
class NoticeLine:
    """One thing that waits. about: of a message the dossier, else the appointment."""

    sentence: str
    at: datetime
    is_message: bool
    about: UUID


def waiting(user: User, dossier: Dossier) -> list[NoticeLine]:
    """Return the unread notices of the side of `user`, newest first, one for each subject."""
    party = policy.party_of(user, dossier)
    if party is None:
        return []
    rows = Notice.objects.filter(dossier=dossier, party=party, read_at=None)[:MOST]
    latest: dict[UUID, Notice] = {}
    for row in rows:
        latest.setdefault(row.about, row)
    return [
        NoticeLine(NOTICE_TEXT[row.kind], row.created_at, row.kind == Kind.MESSAGE, row.about)
        for row in latest.values()
    ]

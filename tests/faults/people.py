"""Residents with drafts that are ready to be sent, and sessions to send them with."""

from dataclasses import dataclass
from itertools import islice

from django.conf import settings
from django.test import Client

from selfservice.aanvragen import services
from tests.factories import aanvragen as make
from tests.helpers import login

DRAFTS_EACH = 10


@dataclass(frozen=True)
class Draft:
    """One draft and the cookie of its resident."""

    number: int
    public_id: str
    cookie: str

    @property
    def path(self) -> str:
        return f"/mijn/aanvragen/{self.public_id}/"


def drafts(count: int) -> list[Draft]:
    """Make `count` complete drafts, each resident having a few."""
    return list(islice(_endless(count), count))


def _endless(count: int):
    version, number = make.shipped(), 0
    while number < count:
        dossier = make.known_resident()
        by = dossier.resident.user
        cookie = login(Client(), by).cookies[settings.SESSION_COOKIE_NAME].value
        for _ in range(DRAFTS_EACH):
            draft = services.start(by=by, dossier=dossier, version=version)
            for screen, values in make.ANSWERS.items():
                services.save_answers(
                    by=by, public_id=draft.public_id, screen=screen, values=values
                )
            yield Draft(number, str(draft.public_id), cookie)
            number += 1

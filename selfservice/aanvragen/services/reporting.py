"""More than one question in it: reported back, with a call that is promised by name and date."""

import uuid
from datetime import date

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove
from selfservice.aanvragen.models import Aanvraag, Report
from selfservice.aanvragen.rules.answers import in_words
from selfservice.aanvragen.rules.places import Place
from selfservice.aanvragen.rules.states import Action
from selfservice.aanvragen.services.moves import check_move, lock, note
from selfservice.aanvragen.services.notices import tell_resident

PLACES = (Place.CASUSREGISSEUR, Place.SOCIAAL_TEAM)


class NoPromise(DomainError):
    """Reporting back needs a reason, and a call by a date from today."""


@transaction.atomic
def report_back(
    *, by: User, public_id: uuid.UUID, place: str, reason: str, call_on: date
) -> Aanvraag:
    """Report back to the casusregisseur or the sociaal team (P8, J10).

    reason: why, for the resident. call_on: the last day on which they are called. The desk does
    not see it any more; the term keeps running. Raises NoPromise, IllegalMove unless `by` handles
    it or when there is no casusregisseur.
    """
    aanvraag = lock(by=by, public_id=public_id)
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.REPORT_BACK)
    if place not in PLACES or not reason.strip():
        raise NoPromise("Kies naar wie het gaat en schrijf op waarom.")
    if call_on < clock.today():
        raise NoPromise("Kies een datum vanaf vandaag om te bellen.")
    caller = _send_to(aanvraag, place)
    Report.objects.create(
        aanvraag=aanvraag,
        place=place,
        reason=reason.strip(),
        caller=caller,
        call_on=call_on,
        by=by,
        at=clock.now(),
    )
    aanvraag.caller, aanvraag.call_on = caller, call_on
    aanvraag.handler = aanvraag.taken_at = None
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.REPORT_BACK,
        name="aanvraag.teruggemeld",
        summary=f"{by.name} vroeg {caller} om u te bellen.",
        why=f"{reason.strip()} {caller} belt u uiterlijk {in_words(call_on)}.",
    )
    aanvraag.save()
    tell_resident(aanvraag)
    return aanvraag


def _send_to(aanvraag: Aanvraag, place: str) -> str:
    aanvraag.place = place
    if place == Place.SOCIAAL_TEAM:
        aanvraag.team = aanvraag.dossier.team
        return aanvraag.team.name
    regisseur = aanvraag.dossier.current_casusregisseur
    if regisseur is None:
        raise IllegalMove(
            "Deze inwoner heeft geen casusregisseur. Meld terug aan het sociaal team."
        )
    aanvraag.team = None
    return regisseur.name

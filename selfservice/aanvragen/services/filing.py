"""Sending an aanvraag: once, whatever is clicked, retried or raced."""

import uuid

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove
from portal.core.references import new_reference
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.queries import facts_of_resident, region_for, team_for
from selfservice.aanvragen.rules.complete import Missing, missing
from selfservice.aanvragen.rules.facts import facts_of, organisation_of
from selfservice.aanvragen.rules.reachable import reach
from selfservice.aanvragen.rules.routing import Route
from selfservice.aanvragen.rules.states import Action
from selfservice.aanvragen.rules.terms import decision_due
from selfservice.aanvragen.services.delivering import send_out
from selfservice.aanvragen.services.letters import send_receipt
from selfservice.aanvragen.services.moves import check_move, lock, note, told
from selfservice.aanvragen.services.notices import tell_resident
from selfservice.deliveries.rules.effects import Event
from selfservice.files import services as files


class NotComplete(DomainError):
    """Something is still missing; `missing` says what and where."""

    def __init__(self, lacking: list[Missing]) -> None:
        super().__init__("Uw aanvraag is nog niet af. Vul de ontbrekende antwoorden in.")
        self.missing = lacking


class Changed(IllegalMove):
    """The answers changed after the page with the send button was shown."""


@transaction.atomic
def submit(*, by: User, public_id: uuid.UUID, key: uuid.UUID) -> Aanvraag:
    """File a draft, or return what was filed already: every try gives the same receipt.

    key: the `submit_key` of the check page that was shown. Raises NotComplete, Changed when the
    answers were changed since (on another device), IllegalMove when this belongs elsewhere (P9).
    """
    aanvraag = lock(by=by, public_id=public_id)
    if aanvraag.filed_at is not None:
        return aanvraag
    state = check_move(by=by, aanvraag=aanvraag, action=Action.SUBMIT)
    if key != aanvraag.submit_key:
        raise Changed("Uw antwoorden zijn intussen gewijzigd. Kijk ze nog een keer na.")
    _file(by, aanvraag, state)
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.SUBMIT,
        name="aanvraag.ingediend",
        summary=told(by, "verstuurde een aanvraag"),
    )
    send_receipt(by=by, aanvraag=aanvraag)
    tell_resident(aanvraag)
    send_out(aanvraag, Event.FILED, aanvraag.filed_at)
    return aanvraag


def route_of(aanvraag: Aanvraag) -> Route:
    """Return where this draft would go with its present answers."""
    content = aanvraag.content
    answers = reach(content, aanvraag.answers).answers
    destination = aanvraag.version.request_type.destination
    facts = facts_of(content.routing, answers, known=True, destination=destination)
    return region_for(aanvraag.dossier.resident.municipality).route(facts)


def _file(by: User, aanvraag: Aanvraag, state: str) -> None:
    content, way = aanvraag.content, route_of(aanvraag)
    if aanvraag.version.request_type.stopped:
        raise IllegalMove(aanvraag.version.request_type.stopped)
    if not way.can_be_filed:
        raise IllegalMove(way.to_resident)
    reached = reach(content, aanvraag.answers)
    uploads = _drop_hidden_files(by, aanvraag, reached.keys)
    lacking = missing(reached, uploads)
    if lacking:
        raise NotComplete(lacking)
    now = clock.now()
    aanvraag.state, aanvraag.filed_at = state, now
    aanvraag.answers = reached.answers
    aanvraag.known_facts = facts_of_resident(aanvraag.dossier.resident)
    aanvraag.reference = _free_reference(clock.local_date(now).year)
    aanvraag.decision_due = decision_due(clock.local_date(now), content.decision_weeks)
    aanvraag.place, aanvraag.route = way.place, way.key
    about = organisation_of(content.routing, reached.answers)
    aanvraag.team = team_for(aanvraag, way.place, about=about)
    aanvraag.save()


def _drop_hidden_files(by: User, aanvraag: Aanvraag, keys: frozenset[str]) -> dict[str, int]:
    """Remove files of questions that are not asked any more; count the others by question."""
    counts: dict[str, int] = {}
    for attachment in aanvraag.attachments.select_related("file__dossier__resident"):
        if attachment.question in keys:
            counts[attachment.question] = counts.get(attachment.question, 0) + 1
            continue
        file = attachment.file
        attachment.delete()
        files.remove(by=by, file=file, granted=True)
    return counts


def _free_reference(year: int) -> str:
    while True:
        reference = new_reference("A", year)
        if not Aanvraag.objects.filter(reference=reference).exists():
            return reference

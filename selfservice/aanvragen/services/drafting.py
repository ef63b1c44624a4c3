"""A draft: started, answered screen by screen, thrown away."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen import policy
from selfservice.aanvragen.models import Aanvraag, RequestTypeVersion
from selfservice.aanvragen.rules import answers as kept
from selfservice.aanvragen.rules.reachable import reach
from selfservice.aanvragen.rules.states import Action, State
from selfservice.aanvragen.services.moves import check_move, lock, log, told
from selfservice.dossiers.models import Dossier
from selfservice.files import services as files


@transaction.atomic
def start(*, by: User, dossier: Dossier, version: RequestTypeVersion) -> Aanvraag:
    """Return a draft of this version in the own dossier of `by`.

    An untouched draft is used again, so that a double click or the back button makes no second.
    Raises NotAllowed for anybody but the resident, IllegalMove for a version that is not on offer.
    """
    # The lock on the dossier keeps two requests at once from both finding no draft.
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if not policy.can_start(by, dossier):
        raise NotAllowed("U kunt hier geen aanvraag beginnen.")
    check_offer(version)
    untouched = {"dossier": dossier, "version": version, "state": State.DRAFT, "answers": {}}
    draft = Aanvraag.objects.filter(**untouched, attachments=None).first()
    if draft is not None:
        return draft
    aanvraag = Aanvraag.objects.create(
        dossier=dossier,
        version=version,
        variant=version.variant_for(dossier.resident.municipality.slug),
    )
    log(by=by, aanvraag=aanvraag, name="aanvraag.begonnen", summary=told(by, "begon een aanvraag"))
    return aanvraag


@transaction.atomic
def save_answers(
    *, by: User, public_id: uuid.UUID, screen: str, values: Mapping[str, Any]
) -> Aanvraag:
    """Keep the answers of one screen of a draft.

    values: by question key. Only questions of this screen that are reachable count; whatever else
    was sent is ignored and its keys are logged. Raises WrongAnswer for what is no answer,
    IllegalMove once the aanvraag is sent.
    """
    aanvraag = lock(by=by, public_id=public_id)
    check_move(by=by, aanvraag=aanvraag, action=Action.SAVE)
    merged, ignored = _merge(aanvraag, screen, values)
    changed = merged != aanvraag.answers
    aanvraag.answers, aanvraag.last_screen = merged, screen
    touch(aanvraag, "answers", "last_screen", changed=changed)
    if changed or ignored:
        log(
            by=by,
            aanvraag=aanvraag,
            name="aanvraag.bewaard",
            summary=told(by, "bewaarde antwoorden"),
            screen=screen,
            ignored=ignored,
        )
    return aanvraag


def _merge(
    aanvraag: Aanvraag, screen: str, values: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    definition, merged, taken = aanvraag.content, dict(aanvraag.answers), set()
    for question in definition.questions:
        if question.key not in values or not question.has_answer:
            continue
        reached = reach(definition, merged).screen(screen)
        if reached is None or question.key not in {item.key for item in reached.questions}:
            continue
        value = kept.stored(question, values[question.key])
        merged.pop(question.key, None)
        if value is not None:
            merged[question.key] = value
        taken.add(question.key)
    return merged, sorted(set(values) - taken)


@transaction.atomic
def discard(*, by: User, public_id: uuid.UUID) -> None:
    """Delete a draft with its files for good; raise IllegalMove once the aanvraag is sent."""
    aanvraag = lock(by=by, public_id=public_id)
    check_move(by=by, aanvraag=aanvraag, action=Action.DISCARD)
    log(
        by=by,
        aanvraag=aanvraag,
        name="aanvraag.weggegooid",
        summary=told(by, "verwijderde een concept"),
    )
    erase(by=by, draft=aanvraag)


def erase(*, by: User | None, draft: Aanvraag) -> None:
    """Delete a draft with its files; the caller decided that this may be. by None: the portal."""
    for attachment in draft.attachments.select_related("file__dossier__resident"):
        file = attachment.file
        attachment.delete()
        files.remove(by=by, file=file, granted=True)
    draft.events.all().delete()
    draft.delete()


def touch(draft: Aanvraag, *fields: str, changed: bool = True) -> None:
    """Save `fields` of a draft that somebody works on.

    changed: what would be sent is not what it was, so that a check page shown before is stale.
    """
    draft.touched_at = clock.now()
    if changed:
        draft.submit_key = uuid.uuid4()
    draft.save(update_fields=[*fields, "submit_key", "touched_at", "updated_at"])


def check_offer(version: RequestTypeVersion) -> None:
    """Raise IllegalMove, with the reason if there is one, unless `version` can be begun."""
    kind = version.request_type
    if kind.stopped:
        raise IllegalMove(kind.stopped)
    if version.published_at is None or not kind.active:
        raise IllegalMove("Deze aanvraag kan nu niet worden gedaan.")

"""Request types: shipped with the product or made by editors, published, never changed after."""

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction
from wagtail.models import Revision

from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import NotAllowed
from selfservice.aanvragen.models import Design, RequestType, RequestTypeVersion
from selfservice.aanvragen.rules.definition import check
from selfservice.aanvragen.rules.designs import normal

SHIPPED = Path(__file__).parent.parent / "shipped"
FIELDS = ("title", "destination", "audience", "button", "stopped")


@transaction.atomic
def ship_types() -> list[RequestTypeVersion]:
    """Load the request types that come with the product; safe to repeat.

    A shipped definition that changed becomes the next version, unless an editor published a version
    of their own since: theirs stays. Raises InvalidDefinition when one is not right.
    """
    return [_ship(path.stem, tomllib.loads(path.read_text("utf-8"))) for path in _shipped()]


@transaction.atomic
def publish(*, version: RequestTypeVersion) -> RequestTypeVersion:
    """Put a version on offer; raise InvalidDefinition with the reasons when it is not right."""
    check(version.definition)
    version.published_at = clock.now()
    version.save(update_fields=["published_at", "updated_at"])
    return version


@transaction.atomic
def publish_design(*, by: User | None, design: Design) -> RequestTypeVersion:
    """Make the next version of what an editor published and put it on offer.

    by: None for a publication that was planned ahead. Drafts and filed aanvragen keep the version
    they were made with; the same content again makes no new version. Raises NotAllowed for who may
    not edit content, InvalidDefinition.
    """
    if by is not None and not (by.is_superuser or by.may(Permission.EDIT_CONTENT)):
        raise NotAllowed("U mag geen soorten aanvragen publiceren.")
    version = _next_version(_type_of(design), design.definition)
    audit.record(
        by=by,
        name="soort-aanvraag.gepubliceerd",
        summary=f"Versie {version.number} van een soort aanvraag kwam online.",
        purpose=Purpose.SUPPORT,
        obj=version,
        details={"slug": design.slug, "version": version.number},
    )
    return version


@transaction.atomic
def withdraw_offer(*, by: User | None, design: Design) -> None:
    """Take a type off offer. Who is filling it in may still send it: nothing is lost."""
    if design.request_type is None:
        return
    RequestType.objects.filter(pk=design.request_type_id).update(active=False)
    audit.record(
        by=by,
        name="soort-aanvraag.ingetrokken",
        summary="Een soort aanvraag kan niet meer worden begonnen.",
        purpose=Purpose.SUPPORT,
        obj=design.request_type,
    )


def digest_of(definition: dict[str, Any]) -> str:
    """Return what tells one definition from another."""
    text = json.dumps(definition, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _shipped() -> list[Path]:
    return sorted(SHIPPED.glob("*.toml"))


def _ship(slug: str, data: dict[str, Any]) -> RequestTypeVersion:
    defaults = {name: data.pop(name) for name in FIELDS if name in data}
    request_type, _ = RequestType.objects.get_or_create(slug=slug, defaults=defaults)
    check(data)
    data = normal(data)
    newest, digest = request_type.versions.first(), digest_of(data)
    own = newest is not None and digest_of(newest.definition) != request_type.shipped_digest
    if newest is not None and (request_type.shipped_digest == digest or own):
        _design_for(request_type, newest.definition)
        return newest
    version = _next_version(request_type, data)
    request_type.shipped_digest = digest
    request_type.save(update_fields=["shipped_digest", "updated_at"])
    _design_for(request_type, data)
    return version


def _next_version(request_type: RequestType, definition: dict[str, Any]) -> RequestTypeVersion:
    newest = request_type.versions.select_for_update().first()
    if newest is not None and newest.definition == definition and newest.published_at:
        return newest
    number = newest.number + 1 if newest else 1
    draft = RequestTypeVersion(request_type=request_type, number=number, definition=definition)
    draft.save()
    return publish(version=draft)


def _type_of(design: Design) -> RequestType:
    fields = {name: getattr(design, name) for name in FIELDS} | {"active": design.offered}
    request_type, _ = RequestType.objects.update_or_create(slug=design.slug, defaults=fields)
    if design.request_type_id != request_type.pk:
        Design.objects.filter(pk=design.pk).update(request_type=request_type)
        design.request_type = request_type
    return request_type


def _design_for(request_type: RequestType, definition: dict[str, Any]) -> None:
    """Give editors something to start from; unpublished work of theirs stays as it is."""
    design = Design.objects.filter(slug=request_type.slug).first() or Design(slug=request_type.slug)
    if design.pk and (design.has_unpublished_changes or design.definition == definition):
        return
    design.request_type, design.offered = request_type, request_type.active
    for name in FIELDS:
        setattr(design, name, getattr(request_type, name))
    design.live = True
    design.fill(definition)
    design.save()
    # An older revision would come back when the editor opens the form.
    Revision.objects.for_instance(design).delete()
    Design.objects.filter(pk=design.pk).update(latest_revision=None, live_revision=None)

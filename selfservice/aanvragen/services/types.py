"""Request types: shipped with the product, published, never changed after that."""

import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction

from portal.core import clock
from selfservice.aanvragen.models import RequestType, RequestTypeVersion
from selfservice.aanvragen.rules.definition import parse

SHIPPED = Path(__file__).parent.parent / "shipped"
FIELDS = ("title", "destination", "audience")


@transaction.atomic
def ship_types() -> list[RequestTypeVersion]:
    """Load the request types that come with the product; safe to repeat.

    A shipped definition that differs from the newest version becomes the next version. Raises
    InvalidDefinition when one is not right.
    """
    return [_ship(path.stem, tomllib.loads(path.read_text("utf-8"))) for path in _shipped()]


@transaction.atomic
def publish(*, version: RequestTypeVersion) -> RequestTypeVersion:
    """Put a version on offer; raise InvalidDefinition with the reasons when it is not right."""
    parse(version.definition)
    version.published_at = clock.now()
    version.save(update_fields=["published_at", "updated_at"])
    return version


def _shipped() -> list[Path]:
    return sorted(SHIPPED.glob("*.toml"))


def _ship(slug: str, data: dict[str, Any]) -> RequestTypeVersion:
    defaults = {name: data.pop(name) for name in FIELDS if name in data}
    request_type, _ = RequestType.objects.get_or_create(slug=slug, defaults=defaults)
    newest = request_type.versions.first()
    if newest is not None and newest.definition == data:
        return newest
    number = newest.number + 1 if newest else 1
    draft = RequestTypeVersion(request_type=request_type, number=number, definition=data)
    draft.save()
    return publish(version=draft)

"""Writes of the reference data."""

import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction

from portal.core.models import Municipality, Organisation, RegionalProfile, Team

REFERENCE = Path(__file__).parent / "reference"


def read_region(slug: str) -> dict[str, Any]:
    """Return the shipped regional profile `slug`; raise FileNotFoundError when there is none."""
    return tomllib.loads((REFERENCE / f"{slug}.toml").read_text(encoding="utf-8"))


@transaction.atomic
def load_region(*, profile: dict[str, Any]) -> RegionalProfile:
    """Create or update a region with its gemeenten, organisations and teams; safe to repeat."""
    names = (
        "name",
        "contact_role",
        "desk_name",
        "longest_takeover_days",
        "review_every_days",
        "consultation_valid_days",
        "routing",
        "second_person_above",
    )
    region, _ = RegionalProfile.objects.update_or_create(
        slug=profile["slug"], defaults={name: profile[name] for name in names if name in profile}
    )
    for row in profile["municipalities"]:
        _put(Municipality, row, region=region)
    places = {place.slug: place for place in Municipality.objects.all()}
    for row in profile["organisations"]:
        _put(Organisation, row, municipality=places.get(row.get("municipality")))
    owners = {organisation.slug: organisation for organisation in Organisation.objects.all()}
    for row in profile["teams"]:
        place = places.get(row.get("municipality"))
        _put(Team, row, municipality=place, organisation=owners[row["organisation"]])
    return region


def _put(model: type, row: dict[str, Any], **links: Any) -> None:
    values = {key: value for key, value in row.items() if key not in ("slug", *links)}
    model.objects.update_or_create(slug=row["slug"], defaults=values | links)

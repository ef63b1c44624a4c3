"""The line of a region, from a file that a team can read and change."""

import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction

from portal.core.models import RegionalProfile
from selfservice.ontwikkellijn.models import LineGroup, Stage

SHIPPED = Path(__file__).resolve().parent.parent / "shipped"


def read_line(slug: str) -> dict[str, Any]:
    """Return the shipped line of region `slug`; raise FileNotFoundError when there is none."""
    return tomllib.loads((SHIPPED / f"{slug}.toml").read_text(encoding="utf-8"))


@transaction.atomic
def load_line(*, line: dict[str, Any]) -> int:
    """Create or update groups and stages of a region, in the order of the file; safe to repeat.

    A stage that the file no longer has is retired, never deleted. Returns the number of stages.
    """
    region = RegionalProfile.objects.get(slug=line["region"])
    kept: list[int] = []
    for place, row in enumerate(line["groups"]):
        group, _ = LineGroup.objects.update_or_create(
            region=region, slug=row["slug"], defaults=_words(row) | {"order": place}
        )
        for stage in row["stages"]:
            values = _words(stage) | {"order": len(kept), "is_retired": False}
            found, _ = Stage.objects.update_or_create(
                group=group, slug=stage["slug"], defaults=values
            )
            kept.append(found.pk)
    Stage.objects.filter(group__region=region).exclude(pk__in=kept).update(is_retired=True)
    return len(kept)


def _words(row: dict[str, Any]) -> dict[str, str]:
    return {"title": row["title"], "explanation": row["explanation"]}

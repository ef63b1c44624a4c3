"""Any two versions side by side, in sentences."""

from dataclasses import dataclass

from selfservice.dossiers.models import Dossier
from selfservice.plans.models import PlanVersion
from selfservice.plans.queries.versions import text_of
from selfservice.plans.rules.comparison import differences


@dataclass(frozen=True)
class Comparison:
    """What changed from `old` to `new`; `versions` are all to choose from, newest first."""

    old: PlanVersion
    new: PlanVersion
    changes: tuple[str, ...]
    versions: tuple[PlanVersion, ...]


def comparison(
    dossier: Dossier, *, old: int, new: int, casusregisseur: str = ""
) -> Comparison | None:
    """Return what changed between two versions by number, or None when one is not there.

    The earlier version always comes first. Three queries.
    """
    shown = PlanVersion.objects.shown().filter(plan__dossier=dossier)
    versions = {version.number: version for version in shown.with_text()}
    first, last = versions.get(min(old, new)), versions.get(max(old, new))
    if first is None or last is None:
        return None
    changes = differences(text_of(first), text_of(last), casusregisseur)
    return Comparison(first, last, tuple(changes), tuple(versions.values()))

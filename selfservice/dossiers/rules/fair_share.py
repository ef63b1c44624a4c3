"""A fair share: residents against working days, not against heads."""

from collections.abc import Iterable
from dataclasses import dataclass

# From here on somebody carries more than the team does on average.
MUCH = 1.25


@dataclass(frozen=True)
class Load:
    """What one casusregisseur carries. days: a week, 0 for who no longer works here.

    fair: the number of residents that would be an equal part of the team's work.
    percent: of the longest bar, for the picture.
    """

    name: str
    residents: int
    days: int
    fair: float
    percent: int

    @property
    def per_day(self) -> float:
        """Residents per working day, on one decimal."""
        return round(self.residents / self.days, 1) if self.days else 0.0

    @property
    def verdict(self) -> str:
        """How this compares, in a few words."""
        if not self.days:
            return "werkt hier niet meer: draag over"
        if self.residents > self.fair * MUCH and self.residents - self.fair >= 1:
            return "meer dan gemiddeld"
        return "ruimte" if self.residents * MUCH < self.fair else "gemiddeld"


def shares(rows: Iterable[tuple[str, int, int]]) -> list[Load]:
    """Return the loads of (name, residents, working days a week), fullest per day first.

    Who left comes on top as long as residents wait for a handover.
    """
    rows = list(rows)
    residents = sum(number for _, number, _ in rows)
    days = sum(number for _, _, number in rows)
    longest = max((number for _, number, _ in rows), default=0) or 1
    loads = [
        Load(name, own, works, _fair(residents, works, days), round(100 * own / longest))
        for name, own, works in rows
    ]
    return sorted(loads, key=lambda load: (bool(load.days), -load.per_day, load.name))


def _fair(residents: int, works: int, days: int) -> float:
    return round(residents * works / days, 1) if days else 0.0

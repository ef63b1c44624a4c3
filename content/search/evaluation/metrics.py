"""Figures of a search evaluation."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Outcome:
    """One query: its category, the place of the first right answer (None: not found), time.

    cpu: milliseconds of our own processor time, which a busy machine does not make longer.
    """

    category: str
    place: int | None
    milliseconds: float
    cpu: float = 0.0


def figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return n, hit@1, hit@3, mrr, hit@3 per category, and the median and 95th percentile time."""
    times = sorted(outcome.milliseconds for outcome in outcomes)
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.category].append(outcome)
    return {
        "n": len(outcomes),
        "hit@1": _hit(outcomes, 1),
        "hit@3": _hit(outcomes, 3),
        "mrr": _mean([1 / outcome.place if outcome.place else 0.0 for outcome in outcomes]),
        "per_category": {name: _hit(group, 3) for name, group in sorted(groups.items())},
        "p50_ms": _percentile(times, 0.50),
        "p95_ms": _percentile(times, 0.95),
    }


def processor_time(outcomes: Sequence[Outcome]) -> tuple[float, float, float]:
    """Return mean, median and 95th percentile of our own processor time, in milliseconds."""
    times = sorted(outcome.cpu for outcome in outcomes)
    mean = round(sum(times) / len(times), 1) if times else 0.0
    return mean, _percentile(times, 0.50), _percentile(times, 0.95)


def _hit(outcomes: Sequence[Outcome], within: int) -> float:
    return _mean([float(bool(o.place and o.place <= within)) for o in outcomes])


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 4) if values else 0.0


def _percentile(times: Sequence[float], share: float) -> float:
    return round(times[min(len(times) - 1, int(share * len(times)))], 1) if times else 0.0

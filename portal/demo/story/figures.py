"""Figures of the time before: counts without aanvragen, as a region would bring them along."""

import random
from datetime import date, timedelta

from portal.core import clock, queries
from selfservice.aanvragen.models import Measured, RequestType

MONTHS = 18
# How often a kind is asked for in a month, by gemeente. Examples.
KINDS = {
    "bijzondere-bijstand": 9,
    "individuele-inkomenstoeslag": 4,
    "meedoenregeling": 5,
    "wijziging-doorgeven": 7,
    "collectieve-zorgverzekering": 2,
}
SHARE = {"berkelland": 1.2, "oost-gelre": 0.8, "winterswijk": 1.0}


def happen() -> None:
    """Count eighteen months of examples, the same ones every time."""
    chance = random.Random(20)  # noqa: S311 (examples, no secret)
    kinds = list(RequestType.objects.filter(slug__in=KINDS)) or list(RequestType.objects.all()[:5])
    rows = []
    for place in queries.municipalities().filter(slug__in=SHARE):
        for kind in kinds:
            for back in range(1, MONTHS + 1):
                number = chance.gauss(KINDS.get(kind.slug, 3) * SHARE[place.slug], 1.5)
                rows += [_one(chance, kind, place, back) for _ in range(max(0, round(number)))]
    Measured.objects.bulk_create(rows, batch_size=500)


def _one(chance: random.Random, kind: RequestType, place: object, back: int) -> Measured:
    filed = _some_day(chance, back)
    days = min(90, max(1, round(chance.lognormvariate(3.2, 0.6))))
    stopped = chance.choice((0, 0, 0, min(14, days // 2)))
    decided = filed + timedelta(days=days)
    row = Measured(
        request_type=kind, municipality=place, filed_year=filed.year, filed_month=filed.month
    )
    if chance.random() < 0.08:
        row.reported_year, row.reported_month = filed.year, filed.month
    if decided < clock.today():
        row.decided_year, row.decided_month = decided.year, decided.month
        row.lead_days, row.net_days, row.in_time = days, days - stopped, days - stopped <= 56
    return row


def _some_day(chance: random.Random, back: int) -> date:
    today = clock.today()
    month = today.year * 12 + today.month - 1 - back
    return date(month // 12, month % 12 + 1, chance.randint(1, 28))

"""The figures of a year: counted by the database, hidden by the rule, shown to whom may see.

What is hidden is decided on the whole table of a region before anybody sees a part of it, and only
whole years are shown: two people, or two filters, never make up what one may not see.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q, QuerySet

from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core import clock
from portal.core import queries as core
from portal.core.models import Municipality, Organisation, RegionalProfile, Team
from portal.core.small_numbers import TOTAL, Cell
from selfservice.aanvragen.models import Measured, RequestType
from selfservice.aanvragen.rules.figures import Counted, Line, lines

ALL = "alle-gemeenten-"
WHOLE_YEAR = 12


@dataclass(frozen=True)
class Choice:
    """Something to look at: one gemeente, or all of a region together."""

    key: str
    label: str
    region: int
    column: Hashable


@dataclass(frozen=True)
class Figures:
    """The figures of one year for one choice. A gemeente by itself has no list of gemeenten.

    kinds: empty while the year still runs.
    """

    year: int
    until_month: int
    choice: Choice
    whole: Line
    months: Sequence[tuple[int, Line]]
    kinds: Sequence[tuple[str, Line]]
    places: Sequence[tuple[str, Line]]


def choices(user: User) -> list[Choice]:
    """Return what `user` may look at: the own gemeente; for a werkleerbedrijf its whole region."""
    teams = list(
        Team.objects.filter(pk__in=user.teams_with(Permission.SEE_AANVRAAG_FIGURES)).select_related(
            "organisation"
        )
    )
    serves = {team.organisation_id for team in teams if _serves_a_region(team)}
    whole = _regions_of(serves) if serves else []
    own = {team.municipality_id for team in teams if team.municipality_id}
    regions = [region.pk for region in whole]
    places = Municipality.objects.filter(Q(pk__in=own) | Q(region__in=regions))
    all_of = [Choice(f"{ALL}{r.slug}", _all_label(r, whole), r.pk, TOTAL) for r in whole]
    return all_of + [Choice(row.slug, row.name, row.region_id, row.pk) for row in places]


def years(choice: Choice) -> list[int]:
    """Return the years with figures, newest first: until the last month that is over."""
    rows = Measured.objects.filter(municipality__region=choice.region)
    newest = last_month().year
    first = rows.aggregate(first=Min("filed_year"))["first"] or newest
    return list(range(newest, min(first, newest) - 1, -1))


def figures(choice: Choice, year: int) -> Figures:
    """Return the figures of `year` for `choice`; the caller offers only `choices(user)`."""
    newest = last_month()
    until = newest.month if year == newest.year else WHOLE_YEAR
    places = list(Municipality.objects.filter(region=choice.region))
    kinds = list(RequestType.objects.values_list("pk", "title"))
    columns = [place.pk for place in places]
    by_month, by_kind = _counted(columns, year, until)
    months = range(1, until + 1)
    month_lines = lines(by_month, list(months), columns)
    kind_lines = lines(by_kind, [pk for pk, _ in kinds], columns)
    at = choice.column
    return Figures(
        year=year,
        until_month=until,
        choice=choice,
        whole=month_lines[TOTAL, at],
        months=[(month, month_lines[month, at]) for month in months],
        # A running year grows: a month later the difference would tell one person's kind.
        kinds=[(title, kind_lines[pk, at]) for pk, title in kinds] if until == WHOLE_YEAR else [],
        places=[(place.name, month_lines[TOTAL, place.pk]) for place in places]
        if at == TOTAL
        else [],
    )


def last_month() -> date:
    """Return the first day of the last month that is over: a running month grows by one a day."""
    first = clock.today().replace(day=1)
    if first.month == 1:
        return date(first.year - 1, 12, 1)
    return first.replace(month=first.month - 1)


def _serves_a_region(team: Team) -> bool:
    return team.organisation.kind == Organisation.Kind.WERKLEERBEDRIJF


def _all_label(region: RegionalProfile, regions: Sequence[RegionalProfile]) -> str:
    return "Alle gemeenten" if len(regions) == 1 else f"Alle gemeenten van {region.name}"


def _regions_of(organisations: Iterable[int]) -> list[RegionalProfile]:
    """Return the regions whose aanvragen go to a team of these organisations."""
    slugs = set(Team.objects.filter(organisation__in=organisations).values_list("slug", flat=True))
    common = core.desk_team().slug
    return [
        region
        for region in RegionalProfile.objects.order_by("name")
        if region.routing.get("teams", {}).get("werkleerbedrijf", common) in slugs
    ]


def _counted(columns: Sequence[int], year: int, until: int) -> tuple[Counted, Counted]:
    """Count by month and by kind: six questions to the database, however many rows there are."""
    rows = Measured.objects.filter(municipality__in=columns)
    filed = rows.filter(filed_year=year, filed_month__lte=until)
    reported = rows.filter(reported_year=year, reported_month__lte=until)
    decided = rows.filter(decided_year=year, decided_month__lte=until)
    by_month, by_kind = Counted(), Counted()
    _count(filed, "filed_month", by_month.filed, by_kind.filed)
    _count(reported, "reported_month", by_month.reported, by_kind.reported)
    _count_days(decided, "decided_month", by_month)
    _count_days(decided, "request_type", by_kind)
    return by_month, by_kind


def _count(
    rows: QuerySet[Measured], month: str, by_month: dict[Cell, int], by_kind: dict[Cell, int]
) -> None:
    cells = rows.values_list(month, "request_type", "municipality").annotate(number=Count("pk"))
    for at, kind, place, number in cells.order_by():
        _add(by_month, (at, place), number)
        _add(by_kind, (kind, place), number)


def _count_days(rows: QuerySet[Measured], row: str, counted: Counted) -> None:
    cells = rows.values_list(row, "municipality", "lead_days", "in_time")
    for key, place, days, in_time, number in cells.annotate(number=Count("pk")).order_by():
        _add(counted.decided, (key, place), number)
        _add(counted.late, (key, place), 0 if in_time else number)
        _add(counted.lead.setdefault((key, place), {}), days, number)
    net = rows.values_list(row, "municipality", "net_days").annotate(number=Count("pk"))
    for key, place, days, number in net.order_by():
        _add(counted.net.setdefault((key, place), {}), days, number)


def _add(numbers: dict[Hashable, int] | dict[Cell, int], key: Hashable, number: int) -> None:
    numbers[key] = numbers.get(key, 0) + number

"""The templates of a team: its own words, else those that are shipped."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from portal.core.models import Team
from selfservice.plans.models import PlanTemplate
from selfservice.plans.rules.templates import ROUTE_TEXT, TemplateText, from_plain

SHIPPED = Path(__file__).resolve().parent.parent / "shipped"


@dataclass(frozen=True)
class Template:
    """A template for one route; `own` when the team wrote it, with who did so last."""

    route: str
    text: TemplateText
    changed_by: str = ""

    @property
    def name(self) -> str:
        return ROUTE_TEXT[self.route]

    @property
    def own(self) -> bool:
        return bool(self.changed_by)


def templates(team: Team) -> list[Template]:
    """Return the templates of `team`, one a route, in the order of the routes; one query."""
    rows = PlanTemplate.objects.filter(team=team).select_related("changed_by")
    own = {
        row.route: Template(row.route, from_plain(row.text), row.changed_by.name) for row in rows
    }
    return [own.get(route) or Template(route, shipped(route)) for route in ROUTE_TEXT]


def template(team: Team, route: str) -> Template | None:
    """Return the template of `team` for `route`, or None when there is no such route."""
    return next((one for one in templates(team) if one.route == route), None)


def template_teams(ids: Iterable[int]) -> list[Team]:
    """Return the sociale teams among `ids`, by name."""
    return list(Team.objects.filter(pk__in=list(ids), kind=Team.Kind.SOCIAAL_TEAM))


@cache
def shipped(route: str) -> TemplateText:
    """Return the template that comes with the product."""
    return from_plain(tomllib.loads((SHIPPED / f"{route}.toml").read_text(encoding="utf-8")))

"""`/api/content/gemeenten/`: the gemeenten with their sociaal team."""

from typing import Any

from django.http import HttpRequest
from ninja import Field, Router, Schema

from portal.core import queries
from portal.core.models import Municipality, Team
from portal.ui.municipalities import by_slug

router = Router(tags=["gemeenten"])


class TeamOut(Schema):
    """A sociaal team: the front door for every first question."""

    name: str
    phone: str
    address: str
    hours: str
    walk_in: str = Field(description="Wanneer iemand zonder afspraak kan langskomen.")
    is_example: bool = Field(description="Waar als de gegevens verzonnen zijn.")


class MunicipalityOut(Schema):
    """A gemeente."""

    slug: str
    name: str
    cbs_code: str
    url: str = Field(description="De pagina van deze gemeente op de website.")
    team: TeamOut | None


@router.get("/", response=list[MunicipalityOut], summary="Gemeenten met hun sociaal team")
def list_municipalities(request: HttpRequest) -> list[dict[str, Any]]:
    """Return all gemeenten by name."""
    teams = {team.municipality_id: team for team in queries.sociale_teams()}
    return [_shown(request, place, teams.get(place.pk)) for place in queries.municipalities()]


def _shown(request: HttpRequest, place: Municipality, team: Team | None) -> dict[str, Any]:
    frame = by_slug(place.slug)
    return {
        "slug": place.slug,
        "name": place.name,
        "cbs_code": place.cbs_code,
        "url": request.build_absolute_uri(frame.url if frame else "/gemeenten/"),
        "team": team,
    }

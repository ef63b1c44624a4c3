"""Reads of the reference data: gemeenten, teams, organisations."""

from django.db.models import QuerySet

from portal.core.models import Municipality, Team


def municipalities() -> QuerySet[Municipality]:
    """Return all gemeenten by name."""
    return Municipality.objects.all()


def municipality(slug: str | None) -> Municipality | None:
    """Return the gemeente `slug`, or None."""
    return Municipality.objects.filter(slug=slug).first() if slug else None


def sociaal_team(municipality: Municipality) -> Team:
    """Return the sociaal team that is the front door of `municipality` (P1)."""
    return Team.objects.filter(kind=Team.Kind.SOCIAAL_TEAM, municipality=municipality).earliest(
        "pk"
    )


def sociale_teams() -> QuerySet[Team]:
    """Return the sociale teams with their gemeente."""
    return Team.objects.filter(kind=Team.Kind.SOCIAAL_TEAM).select_related("municipality")


def desk_team() -> Team:
    """Return the team of the werkleerbedrijf that works the aanvragen (P8)."""
    return Team.objects.filter(kind=Team.Kind.DESK).earliest("pk")


def teams() -> QuerySet[Team]:
    """Return all teams by name."""
    return Team.objects.all()


def team(slug: str) -> Team | None:
    """Return the team `slug`, or None."""
    return Team.objects.filter(slug=slug).first()

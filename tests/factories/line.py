"""The development line as the command loads it, and a place on it."""

from selfservice.dossiers.models import Dossier
from selfservice.ontwikkellijn import services
from selfservice.ontwikkellijn.models import Placement, Stage
from tests.factories.core import RegionFactory


def load() -> None:
    """Load the shipped line of Oost Achterhoek."""
    RegionFactory()
    services.load_line(line=services.read_line("oost-achterhoek"))


def stage(slug: str) -> Stage:
    """Return the stage `slug`."""
    return Stage.objects.select_related("group").get(slug=slug)


def placed(dossier: Dossier, slug: str, reason: str = "Dit past nu bij u.") -> Placement:
    """Return a place given by the casusregisseur."""
    by = dossier.current_casusregisseur
    return services.place(by=by, dossier=dossier, stage=stage(slug), reason=reason)

"""How a chosen gemeente looks: name, theme and pages. Plain data, so the frame needs no query."""

from dataclasses import dataclass

COOKIE_NAME = "gemeente"
REGION_NAME = "Oost Achterhoek"
REGION_THEME = "thema-regio"


@dataclass(frozen=True)
class MunicipalityFrame:
    """What header, footer and theme need to know of one gemeente."""

    slug: str
    name: str
    theme: str

    @property
    def url(self) -> str:
        """Address of the public page of this gemeente."""
        return f"/gemeenten/{self.slug}/"


MUNICIPALITIES = (
    MunicipalityFrame("berkelland", "Berkelland", "thema-berkelland"),
    MunicipalityFrame("oost-gelre", "Oost Gelre", "thema-oostgelre"),
    MunicipalityFrame("winterswijk", "Winterswijk", "thema-winterswijk"),
)
_BY_SLUG = {item.slug: item for item in MUNICIPALITIES}


def by_slug(slug: str | None) -> MunicipalityFrame | None:
    """The gemeente with this slug; None for an empty or unknown one (cookies are free text)."""
    return _BY_SLUG.get(slug or "")

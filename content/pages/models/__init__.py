"""The page types, one a file."""

from content.pages.models.home import HomePage
from content.pages.models.information import InformationPage
from content.pages.models.loopbaanplein import LoopbaanpleinPage
from content.pages.models.municipality import MunicipalityPage
from content.pages.models.municipality_index import MunicipalityIndexPage
from content.pages.models.plain import PlainPage
from content.pages.models.shipped import ShippedPage
from content.pages.models.theme import ThemePage

__all__ = [
    "HomePage",
    "InformationPage",
    "LoopbaanpleinPage",
    "MunicipalityIndexPage",
    "MunicipalityPage",
    "PlainPage",
    "ShippedPage",
    "ThemePage",
]

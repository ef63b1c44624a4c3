"""What the frame around every page needs. No query: static pages stay free of the database."""

from django.conf import settings
from django.http import HttpRequest

from portal.ui.municipalities import (
    COOKIE_NAME,
    MUNICIPALITIES,
    REGION_NAME,
    REGION_THEME,
    by_slug,
)
from portal.ui.navigation import main_menu


def frame(request: HttpRequest) -> dict:
    """Context processor: `municipality` (or None), `municipalities`, theme, menu and `is_demo`."""
    municipality = by_slug(request.COOKIES.get(COOKIE_NAME))
    return {
        "municipality": municipality,
        "municipalities": MUNICIPALITIES,
        "place_name": municipality.name if municipality else REGION_NAME,
        "theme_class": municipality.theme if municipality else REGION_THEME,
        "is_demo": getattr(settings, "DEMO", False),
        "navigation": main_menu(request.path),
    }

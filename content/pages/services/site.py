"""Where the tree begins: the site and its front page."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from content.pages.models import HomePage


def place_home(home: HomePage) -> HomePage:
    """Put `home` under the root as the site's front page, in place of Wagtail's welcome page."""
    root = Page.get_first_root_node()
    welcome = _welcome_page()
    if welcome is not None:
        welcome.slug = "welkom-van-wagtail"
        welcome.save()
        root.refresh_from_db()
    root.add_child(instance=home)
    _point_site_at(home)
    if welcome is not None:
        Page.objects.get(pk=welcome.pk).delete()
        home.refresh_from_db()
    return home


def follow_settings() -> None:
    """Let the site's address follow the settings: the demo may run on another port each time."""
    site = Site.objects.select_related("root_page").get(is_default_site=True)
    _point_site_at(site.root_page)


def _welcome_page() -> Page | None:
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    page = site.root_page if site else None
    return page if page is not None and page.specific_class is Page else None


def _point_site_at(home: Page) -> None:
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname or "localhost",
            "port": port,
            "root_page": home,
            "site_name": settings.SITE_NAME,
        },
    )

"""Loads the demo step by step. Every step may be repeated: what is there stays as it is."""

from collections.abc import Callable

from django.core.management import call_command

from content.pages.services import site
from portal.core import services as core
from portal.demo import story


def _migrate() -> None:
    call_command("migrate", interactive=False, verbosity=0)


def _static_files() -> None:
    call_command("collectstatic", interactive=False, verbosity=0)


def _region() -> None:
    core.load_region(profile=core.read_region("oost-achterhoek"))


def _pages() -> None:
    call_command("load_pages", verbosity=0)
    site.follow_settings()


def _vraagbaak() -> None:
    call_command("load_vraagbaak", verbosity=0)


def _request_types() -> None:
    call_command("load_request_types", verbosity=0)


def _ontwikkellijn() -> None:
    call_command("load_ontwikkellijn", verbosity=0)


def _cms_groups() -> None:
    call_command("sync_cms_groups", verbosity=0)


STEPS: list[tuple[str, Callable[[], None]]] = [
    ("Tabellen maken", _migrate),
    ("Opmaak klaarzetten", _static_files),
    ("Gemeenten en teams laden", _region),
    ("Vraagbaak laden", _vraagbaak),
    ("Pagina's laden", _pages),
    ("Soorten aanvragen laden", _request_types),
    ("Ontwikkellijn laden", _ontwikkellijn),
    ("Rechten van redactie en beheer zetten", _cms_groups),
    ("Voorbeeldinwoners en hun verhaal laden", story.tell),
]

"""The main menu of the public site."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NavItem:
    """One entry of a menu. `prefixes` are the paths that belong to it."""

    label: str
    url: str
    prefixes: tuple[str, ...] = ()
    current: bool = False


THEME_PATHS = (
    "/werk-in-loondienst/",
    "/zelfstandig-werken/",
    "/opleiding-en-training/",
    "/inkomen-en-ondersteuning/",
    "/schulden/",
)
MAIN_MENU = (
    NavItem("Home", "/"),
    NavItem("Werk en inkomen", "/#onderwerpen", THEME_PATHS),
    NavItem("Vraagbaak", "/vraagbaak/", ("/vraagbaak/",)),
    NavItem("Loopbaanplein", "/loopbaanplein/", ("/loopbaanplein/",)),
    NavItem("Contact", "/gemeenten/", ("/gemeenten/", "/eerste-vraag/")),
)


def main_menu(path: str) -> list[NavItem]:
    """The menu for a visitor at `path`, with the entry they are in marked as current."""
    return [
        NavItem(item.label, item.url, item.prefixes, _is_current(item, path)) for item in MAIN_MENU
    ]


def _is_current(item: NavItem, path: str) -> bool:
    if item.prefixes:
        return path.startswith(item.prefixes)
    return path == item.url

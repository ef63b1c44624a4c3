"""Every theme is readable: contrast of WCAG 2.2 AA for the colours that meet on screen."""

import re
from itertools import chain, product
from pathlib import Path

import pytest
from django.conf import settings

from portal.ui.municipalities import MUNICIPALITIES, REGION_THEME

THEMES = Path(settings.BASE_DIR) / "portal/ui/frontend/css/themes"
TEXT, PARTS = 4.5, 3.0


def colours(pattern: str, css: str) -> dict[str, tuple[int, int, int]]:
    found = re.findall(rf"--{pattern}-([\w-]+):#([0-9a-f]{{3,6}});", css)
    full = {name: value if len(value) == 6 else value[0] * 6 for name, value in found}
    return {name: tuple(bytes.fromhex(value)) for name, value in full.items()}


def luminance(colour: tuple[int, int, int]) -> float:
    shares = [c / 255 for c in colour]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


OWN = colours("p", (THEMES / "map.css").read_text())
WHITE = (255, 255, 255)
FILES = {
    re.search(r"\.(thema-\w+)", file.read_text()).group(1): colours("theme", file.read_text())
    for file in THEMES.glob("*.css")
    if file.name != "map.css"
}


def test_every_gemeente_and_the_region_has_a_theme():
    assert set(FILES) == {REGION_THEME, *(item.theme for item in MUNICIPALITIES)}


@pytest.mark.parametrize("theme", FILES.values(), ids=FILES.keys())
def test_text_in_the_colours_of_a_theme_is_readable(theme):
    grounds = [WHITE, theme["tint"], theme["warm"], theme["tint-strong"]]
    inks = [theme["primary"], theme["primary-dark"], theme["heading"], OWN["ink"]]
    for ink, ground in chain(product(inks, grounds), product([OWN["ink-soft"]], grounds[:3])):
        assert contrast(ink, ground) >= TEXT


@pytest.mark.parametrize("theme", FILES.values(), ids=FILES.keys())
def test_the_current_menu_entry_stands_out(theme):
    """The bar under it is a graphical object on the menu's background."""
    assert contrast(theme["accent-soft"], theme["primary"]) >= PARTS
    assert contrast(WHITE, theme["primary"]) >= TEXT


@pytest.mark.parametrize("tone", ["positive", "warning", "negative", "info"])
def test_tones_are_readable_on_their_background_and_on_white(tone):
    assert contrast(OWN[tone], OWN[f"{tone}-bg"]) >= TEXT
    assert contrast(OWN[tone], WHITE) >= TEXT
    assert contrast(OWN["ink"], OWN[f"{tone}-bg"]) >= TEXT


def test_borders_of_inputs_are_visible():
    assert contrast(OWN["line-strong"], WHITE) >= PARTS


def test_the_focus_mark_is_visible_on_light_and_dark():
    assert contrast(OWN["focus"], WHITE) >= PARTS
    for theme in FILES.values():
        assert contrast(OWN["focus-bg"], theme["primary"]) >= PARTS

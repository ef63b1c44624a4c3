"""Where a resident is in the screens of a draft, and where a screen leads."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from selfservice.aanvragen import services
from selfservice.aanvragen.rules.questions import Screen

CHECK_TITLE = "Controleren en versturen"


@dataclass(frozen=True)
class Steps:
    """ "Stap 2 van 4", with the way back and what comes after."""

    current: int
    total: int
    back_url: str
    next_title: str


def screen_url(aanvraag: Any, key: str, *, back_to_check: bool = False) -> str:
    """Return the address of a screen; with `back_to_check` it leads back to the check page."""
    address = reverse("mijn:aanvraag_scherm", args=[aanvraag.public_id, key])
    return address + ("?terug=1" if back_to_check else "")


def url_of_question(aanvraag: Any, key: str) -> str:
    """Return the address of the screen with this question, else of the check page."""
    for screen in aanvraag.reached.screens:
        if any(question.key == key for question in screen.questions):
            return screen_url(aanvraag, screen.key)
    return check_url(aanvraag)


def check_url(aanvraag: Any) -> str:
    """Return the address of the check page."""
    return reverse("mijn:aanvraag_controleren", args=[aanvraag.public_id])


def steps_around(aanvraag: Any, shown: Screen, back_to_check: bool) -> Steps:
    """Return the place of `shown` among the reachable screens; checking is the last step."""
    screens = aanvraag.reached.screens
    place = [screen.key for screen in screens].index(shown.key)
    titles = [screen.title for screen in screens] + [CHECK_TITLE]
    back = screen_url(aanvraag, screens[place - 1].key) if place else reverse("mijn:aanvragen")
    return Steps(
        current=place + 1,
        total=len(titles),
        back_url=check_url(aanvraag) if back_to_check else back,
        next_title=CHECK_TITLE if back_to_check else titles[place + 1],
    )


def next_step(kept: Any, before: Screen, *, back_to_check: bool) -> str:
    """Return where to go after `before` was kept.

    An answer that makes a new question appear on the same screen shows that screen again; an
    answer that leads elsewhere (debts, P9) goes straight to the page that explains it.
    """
    screens = kept.reached.screens
    keys = [screen.key for screen in screens]
    if before.key not in keys or not services.route_of(kept).can_be_filed:
        return check_url(kept)
    place = keys.index(before.key)
    asked = {question.key for question in before.questions}
    if any(question.key not in asked for question in screens[place].questions):
        return screen_url(kept, before.key, back_to_check=back_to_check)
    if back_to_check or place + 1 == len(screens):
        return check_url(kept)
    return screen_url(kept, keys[place + 1])

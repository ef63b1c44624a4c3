from collections.abc import Callable
from typing import Any

from wagtail.blocks import ChoiceBlock


class KeyBlock(ChoiceBlock):
    """A key chosen from a list that is asked for only when an editor opens or saves the form.

    Wagtail's ChoiceBlock walks through its choices each time a stored value is read. Where those
    come from the database, that would be a query for every block on every page shown.
    """

    def __init__(self, *, choices: Callable[[], list[tuple[str, str]]], **kwargs: Any) -> None:
        super().__init__(choices=choices, search_index=False, **kwargs)

    def normalize_choice(self, value: str | None) -> str | None:
        """Return the key as stored: it is text already."""
        return value

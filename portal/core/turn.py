"""Who is to act now: one fact that drives overview, lists and desk."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Who(StrEnum):
    """The party that is to act, as said to the resident."""

    YOU = "u"
    WE = "wij"
    OTHER = "ander"
    NOBODY = "niemand"


@dataclass(frozen=True)
class Turn:
    """Who acts, the sentence that says so, by when, and where to do it."""

    who: Who
    sentence: str
    due: date | None = None
    url: str = ""
    label: str = ""

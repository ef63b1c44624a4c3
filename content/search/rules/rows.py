"""What other rooms hand to the index."""

from dataclasses import dataclass
from datetime import date

from content.search.rules.scopes import Scope


@dataclass(frozen=True)
class IndexRow:
    """One findable thing in one scope; a variant for one gemeente is a row of its own.

    title, keywords, body: plain text, no HTML. The start of body is shown when nothing in it
    matches. note: for staff only; refused in the public scope.
    """

    scope: Scope
    title: str
    url: str
    keywords: tuple[str, ...] = ()
    body: str = ""
    note: str = ""
    municipality: str = ""
    topic: str = ""
    fresh_on: date | None = None

    def __post_init__(self) -> None:
        if self.note and self.scope is not Scope.STAFF:
            raise ValueError("A note is for staff only.")

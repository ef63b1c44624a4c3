"""An entry as it is exchanged: everything by name, nothing by number of a database."""

from dataclasses import dataclass, field, replace
from typing import Any

Pair = tuple[str, str]

# In the order in which people read them, with their name on screen.
LABELS: dict[str, str] = {
    "question": "Vraag",
    "answer": "Kort antwoord",
    "details": "Uitleg",
    "variants": "Verschil per gemeente",
    "internal_note": "Alleen voor medewerkers",
    "topic": "Onderwerp",
    "audience": "Voor wie",
    "keywords": "Zoekwoorden",
    "related": "Verwante vragen",
    "laws": "Wetten",
    "sources": "Bronnen",
    "entrypoint": "Startknop",
    "owner_team": "Eigenaar (team)",
    "review_months": "Nakijken na (maanden)",
    "has_amounts": "Hangt af van bedragen",
    "live": "Staat in de vraagbaak",
}


@dataclass(frozen=True)
class Record:
    """One entry. topic, owner_team, related and variants hold slugs; details is HTML."""

    slug: str
    question: str = ""
    answer: str = ""
    details: str = ""
    internal_note: str = ""
    topic: str = ""
    audience: str = "everyone"
    keywords: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    variants: tuple[Pair, ...] = ()
    laws: tuple[Pair, ...] = ()
    sources: tuple[Pair, ...] = ()
    entrypoint: str = ""
    owner_team: str = ""
    review_months: int | None = None
    has_amounts: bool = False
    live: bool = True


@dataclass(frozen=True)
class Given:
    """What a file says of one entry: only the fields it has.

    place: where it stands, such as "regel 3". problems: why it cannot be used. notices: what will
    not be used. `values` may also hold `answer_html`, an answer of another system that is short
    answer and explanation in one, and `related_public`, which leaves relations for staff alone.
    """

    place: str
    slug: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    def refused(self, *reasons: str) -> "Given":
        """Return this with more reasons why it cannot be used."""
        return replace(self, problems=(*self.problems, *reasons))


@dataclass(frozen=True)
class ReadFile:
    """A file as read. unknown: names of columns or fields that mean nothing here."""

    given: tuple[Given, ...]
    unknown: tuple[str, ...] = ()


class BadFile(Exception):
    """The file as a whole cannot be read; `str(error)` says in Dutch why and what to do."""


def tidy(text: str) -> str:
    """Return `text` with one kind of line end and nothing around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def shown(value: Any) -> str:
    """Return the value of a field as people read it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return "\n".join(": ".join(row) if isinstance(row, tuple) else row for row in value)
    return "" if value is None else str(value)

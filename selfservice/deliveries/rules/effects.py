"""What has to happen at a destination, as a list of effects: each happens once.

One effect is one thing the receiver keeps: a message, a folder, a zaak, a document. Its name
(kind and part) is the same however often we come by, so nothing is planned twice.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Event(StrEnum):
    """What happened with an aanvraag."""

    FILED = "aanvraag.ingediend"
    ADDED = "aanvraag.aangevuld"
    DECIDED = "aanvraag.besloten"
    WITHDRAWN = "aanvraag.ingetrokken"


class Adapter(StrEnum):
    """How a destination wants to have it."""

    WEBHOOK = "webhook"
    FOLDER = "map"
    ZGW = "zgw"


class Kind(StrEnum):
    """What one effect makes at the receiver."""

    MESSAGE = "bericht"
    FILE = "bestand"
    FOLDER = "map"
    ZAAK = "zaak"
    ROLE = "rol"
    DOCUMENT = "document"
    RELATION = "relatie"
    RESULT = "resultaat"
    STATUS = "status"


RECEIVED, CLOSED = "ontvangen", "afgerond"


@dataclass(frozen=True)
class Effect:
    """One thing to make at the receiver. part: which one, where there are several of a kind."""

    kind: Kind
    part: str


def missing(
    adapter: str,
    event: str,
    files: Sequence[str],
    have: Collection[tuple[str, str]],
    occasion: str = "",
) -> list[Effect]:
    """Return what is still to be made after `event`, in order.

    occasion: tells one time from another, for what may happen more than once. files: ids of all
    files of the aanvraag now. have: kind and part of what was planned before at this destination.
    A destination that missed the filing thus still gets all of it.
    """
    wanted = _WANTED[adapter](event, files, occasion)
    return [item for item in wanted if (item.kind, item.part) not in have]


def _webhook(event: str, files: Sequence[str], occasion: str) -> list[Effect]:
    return [Effect(Kind.MESSAGE, occasion or event), *(Effect(Kind.FILE, file) for file in files)]


def _folder(event: str, files: Sequence[str], occasion: str) -> list[Effect]:
    return [Effect(Kind.FOLDER, occasion or event)]


def _zgw(event: str, files: Sequence[str], occasion: str) -> list[Effect]:
    wanted = [Effect(Kind.ZAAK, ""), Effect(Kind.ROLE, ""), Effect(Kind.STATUS, RECEIVED)]
    for file in files:
        wanted += [Effect(Kind.DOCUMENT, file), Effect(Kind.RELATION, file)]
    if event in (Event.DECIDED, Event.WITHDRAWN):
        # A zaak is closed by its last status, which needs a result.
        wanted += [Effect(Kind.RESULT, ""), Effect(Kind.STATUS, CLOSED)]
    return wanted


_WANTED: dict[str, Callable[[str, Sequence[str], str], list[Effect]]] = {
    Adapter.WEBHOOK: _webhook,
    Adapter.FOLDER: _folder,
    Adapter.ZGW: _zgw,
}

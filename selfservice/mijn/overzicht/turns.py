"""Who is to act now, over everything that runs: one headline and what belongs to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.core.turn import Turn, Who

HEADLINE: dict[str, str] = {
    Who.YOU: "Nu aan zet: u",
    Who.WE: "Nu aan zet: wij",
    Who.OTHER: "Nu aan zet: een ander",
    Who.NOBODY: "Niemand hoeft nu iets te doen",
}


@dataclass(frozen=True)
class Now:
    """The party that is to act, and what with, most urgent first."""

    who: str
    headline: str
    turns: tuple[Turn, ...]


def now(turns: Iterable[Turn]) -> Now:
    """Return what comes first: the resident's own turns, else ours, else another's."""
    turns = list(turns)
    for who in Who:
        mine = sorted((turn for turn in turns if turn.who == who), key=_urgency)
        if mine:
            return Now(who, HEADLINE[who], tuple(mine))
    return Now(Who.NOBODY, HEADLINE[Who.NOBODY], ())


def _urgency(turn: Turn) -> date:
    return turn.due or date.max

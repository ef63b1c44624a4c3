"""Where everything of the picture stands: a line from top to bottom, so that it fits a phone.

Sizes are in the units of the drawing (`viewBox`), which is as wide as a phone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH = 340
LINE_X = 22
TEXT_X = 48
HEAD_HEIGHT = 46
ROW_HEIGHT = 40
END = 12
# What fits on one line of the drawing beside the mark.
MOST_LETTERS = 30


@dataclass(frozen=True)
class Spot:
    """One stage in the drawing. kind: now, was, next or other; mark: the word beside it."""

    x: int
    y: int
    text_x: int
    title: str
    kind: str
    mark: str


@dataclass(frozen=True)
class Heading:
    """The name of a group in the drawing."""

    y: int
    title: str


@dataclass(frozen=True)
class Picture:
    """All of the drawing."""

    width: int
    height: int
    line_x: int
    line_from: int
    line_to: int
    headings: tuple[Heading, ...]
    spots: tuple[Spot, ...]


MARKS: dict[str, str] = {"now": "U bent hier", "was": "Was uw plek", "next": "Hierna", "other": ""}


def picture(groups: Iterable[tuple[str, Iterable[tuple[str, str]]]]) -> Picture:
    """Return the drawing of (group, [(stage, kind), …], …) in the order of the line."""
    headings, spots, y = [], [], 0
    for group, stages in groups:
        headings.append(Heading(y + 28, group))
        y += HEAD_HEIGHT
        for title, kind in stages:
            spots.append(Spot(LINE_X, y + 14, TEXT_X, short(title), kind, MARKS[kind]))
            y += ROW_HEIGHT
    top = spots[0].y if spots else 0
    bottom = spots[-1].y if spots else 0
    return Picture(WIDTH, y + END, LINE_X, top, bottom, tuple(headings), tuple(spots))


def short(title: str) -> str:
    """Return `title` cut to what fits; the text beside the drawing has it in full."""
    return title if len(title) <= MOST_LETTERS else title[: MOST_LETTERS - 1].rstrip() + "…"

"""What a document on paper is made of, in the order in which it is read."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Block:
    """One piece: heading (level 1 to 3), text, items (a list), facts (label and value), note, or
    blanks (labels with a line to write on).
    """

    kind: str
    text: str = ""
    level: int = 1
    items: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Document:
    """A letter-sized document with a title, what it is, and its pieces."""

    title: str
    subtitle: str = ""
    blocks: tuple[Block, ...] = field(default_factory=tuple)

    def as_data(self) -> dict[str, Any]:
        """Return plain values for the template."""
        return asdict(self)


def heading(text: str, level: int = 1) -> Block:
    """A heading; level 1 is the highest below the title."""
    return Block("heading", text=text, level=level)


def text(words: str) -> Block:
    """A paragraph; line breaks stay."""
    return Block("text", text=words)


def note(words: str) -> Block:
    """A paragraph in a frame."""
    return Block("note", text=words)


def items(*lines: str) -> Block:
    """A list."""
    return Block("items", items=lines)


def facts(*pairs: tuple[str, str]) -> Block:
    """Labels with a value; pairs without value are left out."""
    return Block("facts", facts=tuple(pair for pair in pairs if pair[1]))


def blanks(*labels: str) -> Block:
    """Labels, each with a line to write on."""
    return Block("blanks", items=labels)

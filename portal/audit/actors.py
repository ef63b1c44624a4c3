"""Who did it, as the log keeps it: copied text, so that it outlives the account."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Actor:
    """A person or system as written in the log."""

    kind: str  # resident, staff or system
    id: str
    name: str
    role: str = ""


class HasActor(Protocol):
    """Anything that can act, in practice a User."""

    def as_actor(self) -> Actor: ...


SYSTEM = Actor(kind="system", id="", name="Het portaal", role="automatisch")


def actor_of(by: HasActor | None) -> Actor:
    """Return the actor behind `by`; nobody or a visitor without account is the portal itself."""
    return by.as_actor() if hasattr(by, "as_actor") else SYSTEM

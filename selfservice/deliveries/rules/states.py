"""The life of one delivery."""

from enum import StrEnum


class State(StrEnum):
    """Where a delivery stands."""

    WAITING = "wacht"
    SENDING = "onderweg"
    DELIVERED = "bezorgd"
    STUCK = "vast"


STATE_TEXT: dict[str, str] = {
    State.WAITING: "Wacht",
    State.SENDING: "Onderweg",
    State.DELIVERED: "Bezorgd",
    State.STUCK: "Vast",
}
# What a worker may pick up by itself. What is stuck waits for a person.
MOVING = (State.WAITING, State.SENDING)
OPEN = (*MOVING, State.STUCK)

"""The life of a plan version, of a goal and of a step, as tables that can be read aloud."""

from enum import StrEnum


class VersionState(StrEnum):
    """A version waits, is agreed to, or was followed by a newer one.

    BEING_KEPT lives inside one transaction only: the resident's own change being written down,
    beside a draft that a colleague may be working on.
    """

    DRAFT = "concept"
    PROPOSED = "voorgesteld"
    ACCEPTED = "akkoord"
    DECLINED = "niet-akkoord"
    SUPERSEDED = "opgevolgd"
    ENDED = "gestopt"
    BEING_KEPT = "wordt-bewaard"


VERSION_STATE_TEXT: dict[str, str] = {
    VersionState.DRAFT: "Nog in de maak",
    VersionState.PROPOSED: "Wacht op akkoord",
    VersionState.ACCEPTED: "Akkoord",
    VersionState.DECLINED: "Geen akkoord",
    VersionState.SUPERSEDED: "Opgevolgd door een nieuwer plan",
    VersionState.ENDED: "Gestopt",
    VersionState.BEING_KEPT: "Wordt bewaard",
}

VERSION_MOVES: dict[tuple[str, str], str] = {
    (VersionState.DRAFT, "propose"): VersionState.PROPOSED,
    (VersionState.PROPOSED, "accept"): VersionState.ACCEPTED,
    (VersionState.PROPOSED, "decline"): VersionState.DECLINED,
    (VersionState.PROPOSED, "supersede"): VersionState.SUPERSEDED,
    (VersionState.ACCEPTED, "supersede"): VersionState.SUPERSEDED,
    (VersionState.ACCEPTED, "end"): VersionState.ENDED,
    (VersionState.BEING_KEPT, "offer"): VersionState.PROPOSED,
    (VersionState.BEING_KEPT, "adopt"): VersionState.ACCEPTED,
}


class StepState(StrEnum):
    """A step is still to be done, or done."""

    TODO = "nog-te-doen"
    DONE = "gedaan"


STEP_MOVES: dict[tuple[str, str], str] = {
    (StepState.TODO, "tick"): StepState.DONE,
    (StepState.DONE, "untick"): StepState.TODO,
}


class GoalState(StrEnum):
    """A goal is worked on, or reached. Reached is said by a person: steps do not prove it."""

    OPEN = "bezig"
    REACHED = "gehaald"


GOAL_MOVES: dict[tuple[str, str], str] = {
    (GoalState.OPEN, "reach"): GoalState.REACHED,
    (GoalState.REACHED, "reopen"): GoalState.OPEN,
}


def next_state(moves: dict[tuple[str, str], str], state: str, action: str) -> str | None:
    """Return the state after `action` in the table `moves`, or None when there is no such move."""
    return moves.get((state, action))

"""The two who talk here: the resident, and the casusregisseur or who stands in."""

from enum import StrEnum


class Party(StrEnum):
    """One side of the conversation."""

    RESIDENT = "inwoner"
    STAFF = "casusregisseur"


def other(party: str) -> Party:
    """Return who is at the other side."""
    return Party.STAFF if party == Party.RESIDENT else Party.RESIDENT

"""The life of a dossier: from first contact to closed."""

from enum import StrEnum


class DossierState(StrEnum):
    """An active dossier has exactly one casusregisseur (P2)."""

    INTAKE = "intake"
    ACTIVE = "actief"
    CLOSED = "gesloten"


MOVES: dict[tuple[str, str], str] = {
    (DossierState.INTAKE, "assign"): DossierState.ACTIVE,
    (DossierState.ACTIVE, "close"): DossierState.CLOSED,
    (DossierState.INTAKE, "close"): DossierState.CLOSED,
}


def next_state(state: str, action: str) -> str | None:
    """Return the state after `action`, or None when that move does not exist."""
    return MOVES.get((state, action))

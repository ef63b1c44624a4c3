"""Who does a step: the resident, the casusregisseur or a partner organisation (P7)."""

from enum import StrEnum


class ActorKind(StrEnum):
    """The party that does a step."""

    RESIDENT = "inwoner"
    CASUSREGISSEUR = "casusregisseur"
    PARTNER = "partner"


ACTOR_TEXT: dict[str, str] = {
    ActorKind.RESIDENT: "inwoner",
    ActorKind.CASUSREGISSEUR: "casusregisseur",
    ActorKind.PARTNER: "partner",
}


def said_to_resident(kind: str, name: str, casusregisseur: str) -> str:
    """Return who does it as the resident reads it; a missing name falls back to the role."""
    if kind == ActorKind.RESIDENT:
        return "U"
    if kind == ActorKind.CASUSREGISSEUR:
        return casusregisseur or "Uw casusregisseur"
    return name or "Een andere organisatie"

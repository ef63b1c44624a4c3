"""Reads over dossiers that screens need. Showing one dossier goes through `services.look`."""

from selfservice.dossiers.queries.candidates import Candidate, candidates
from selfservice.dossiers.queries.listing import (
    own_caseload,
    own_dossier,
    resident_of,
    visible_dossiers,
    without_casusregisseur,
)
from selfservice.dossiers.queries.log import events, history, is_own

__all__ = [
    "Candidate",
    "candidates",
    "events",
    "history",
    "is_own",
    "own_caseload",
    "own_dossier",
    "resident_of",
    "visible_dossiers",
    "without_casusregisseur",
]

"""Reads over dossiers that screens need. Showing one dossier goes through `services.look`."""

from selfservice.dossiers.queries.candidates import Candidate, candidates
from selfservice.dossiers.queries.guidance import (
    Change,
    caseload,
    fair_shares,
    latest_handover,
    open_requests,
)
from selfservice.dossiers.queries.listing import (
    Part,
    own_dossier,
    own_dossiers,
    resident_of,
    visible_dossiers,
    without_casusregisseur,
)
from selfservice.dossiers.queries.log import events, history, is_own

__all__ = [
    "Candidate",
    "Change",
    "Part",
    "candidates",
    "caseload",
    "events",
    "fair_shares",
    "history",
    "is_own",
    "latest_handover",
    "open_requests",
    "own_dossier",
    "own_dossiers",
    "resident_of",
    "visible_dossiers",
    "without_casusregisseur",
]

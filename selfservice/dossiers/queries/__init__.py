"""Reads over dossiers that screens need. Showing one dossier goes through `services.look`."""

from selfservice.dossiers.queries.candidates import Candidate, candidates
from selfservice.dossiers.queries.guidance import (
    Change,
    caseload,
    change_in,
    fair_shares,
    latest_handover,
    open_request,
    open_requests,
)
from selfservice.dossiers.queries.listing import (
    Part,
    guided_by,
    own_dossier,
    own_dossiers,
    resident_of,
    team_counts,
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
    "change_in",
    "events",
    "fair_shares",
    "guided_by",
    "history",
    "is_own",
    "latest_handover",
    "open_request",
    "open_requests",
    "own_dossier",
    "own_dossiers",
    "resident_of",
    "team_counts",
    "visible_dossiers",
    "without_casusregisseur",
]

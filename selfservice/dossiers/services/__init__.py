from selfservice.dossiers.services.access import look, note_look
from selfservice.dossiers.services.assignment import assign
from selfservice.dossiers.services.handover import NotConsulted, hand_over
from selfservice.dossiers.services.opening import invite_resident, open_dossier, provide_account

__all__ = [
    "NotConsulted",
    "assign",
    "hand_over",
    "invite_resident",
    "look",
    "note_look",
    "open_dossier",
    "provide_account",
]

from selfservice.dossiers.services.access import look, note_look
from selfservice.dossiers.services.assignment import assign
from selfservice.dossiers.services.ending import end_guidance
from selfservice.dossiers.services.handover import NotConsulted, hand_over
from selfservice.dossiers.services.opening import invite_resident, open_dossier, provide_account
from selfservice.dossiers.services.requests import ask_handover, settle, withdraw_handover

__all__ = [
    "NotConsulted",
    "ask_handover",
    "assign",
    "end_guidance",
    "hand_over",
    "invite_resident",
    "look",
    "note_look",
    "open_dossier",
    "provide_account",
    "settle",
    "withdraw_handover",
]

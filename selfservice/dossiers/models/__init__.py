from selfservice.dossiers.models.assignment import Assignment
from selfservice.dossiers.models.dossier import Dossier
from selfservice.dossiers.models.handover_request import HandoverRequest
from selfservice.dossiers.models.resident import Resident

__all__ = ["Assignment", "Dossier", "HandoverRequest", "Resident"]

from selfservice.casusoverleg.services.handing_over import hand_over_after
from selfservice.casusoverleg.services.recording import record_minutes

__all__ = ["hand_over_after", "record_minutes"]

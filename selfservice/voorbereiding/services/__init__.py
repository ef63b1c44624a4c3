from selfservice.voorbereiding.services.holding import close_conversation, read_agenda
from selfservice.voorbereiding.services.preparing import NothingToShare, save_area, share

__all__ = ["NothingToShare", "close_conversation", "read_agenda", "save_area", "share"]

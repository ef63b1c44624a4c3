from selfservice.eerste_vragen.services.asking import Asked, CannotBeAnswered, ask
from selfservice.eerste_vragen.services.inbox import NotSaidHow, handle, look, take

__all__ = ["Asked", "CannotBeAnswered", "NotSaidHow", "ask", "handle", "look", "take"]

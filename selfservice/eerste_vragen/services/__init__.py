from selfservice.eerste_vragen.services.asking import Asked, CannotBeAnswered, ask
from selfservice.eerste_vragen.services.dividing import give_back, hand_over, take_back
from selfservice.eerste_vragen.services.inbox import NotSaidHow, handle, look, take

__all__ = [
    "Asked",
    "CannotBeAnswered",
    "NotSaidHow",
    "ask",
    "give_back",
    "hand_over",
    "handle",
    "look",
    "take",
    "take_back",
]

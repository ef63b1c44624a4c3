from selfservice.correspondence.services.appointments import cancel, confirm, move, propose
from selfservice.correspondence.services.messages import (
    BadMessage,
    mark_read,
    open_attachment,
    send,
)
from selfservice.correspondence.services.notices import dismiss
from selfservice.correspondence.services.reminding import remind

__all__ = [
    "BadMessage",
    "cancel",
    "confirm",
    "dismiss",
    "mark_read",
    "move",
    "open_attachment",
    "propose",
    "remind",
    "send",
]

from selfservice.aanvragen.services.attaching import (
    TooManyFiles,
    attach,
    detach,
    open_attachment,
)
from selfservice.aanvragen.services.desk import NoReason, decide, give_back, look, take
from selfservice.aanvragen.services.drafting import discard, save_answers, start
from selfservice.aanvragen.services.filing import Changed, NotComplete, route_of, submit
from selfservice.aanvragen.services.following import send_on, withdraw
from selfservice.aanvragen.services.types import publish, ship_types

__all__ = [
    "Changed",
    "NoReason",
    "NotComplete",
    "TooManyFiles",
    "attach",
    "decide",
    "detach",
    "discard",
    "give_back",
    "look",
    "open_attachment",
    "publish",
    "route_of",
    "save_answers",
    "send_on",
    "ship_types",
    "start",
    "submit",
    "take",
    "withdraw",
]

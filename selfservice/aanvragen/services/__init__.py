from selfservice.aanvragen.services.attaching import (
    TooManyFiles,
    attach,
    detach,
    open_attachment,
)
from selfservice.aanvragen.services.clocks import NoGoodTerm, explain_late, extend
from selfservice.aanvragen.services.desk import give_back, look, take
from selfservice.aanvragen.services.dividing import hand_over, take_back
from selfservice.aanvragen.services.drafting import discard, save_answers, start
from selfservice.aanvragen.services.entering import CHANNELS, enter
from selfservice.aanvragen.services.exporting import export
from selfservice.aanvragen.services.filing import Changed, NotComplete, route_of, submit
from selfservice.aanvragen.services.following import send_on, withdraw
from selfservice.aanvragen.services.judging import (
    NoReason,
    WrongGrant,
    answer,
    confirm,
    decide,
    send_back,
)
from selfservice.aanvragen.services.letters import open_letter, read_letter
from selfservice.aanvragen.services.refusing import note_foreign, note_refused
from selfservice.aanvragen.services.reporting import NoPromise, report_back
from selfservice.aanvragen.services.snippets import remove_snippet, save_snippet
from selfservice.aanvragen.services.supplying import (
    NothingAsked,
    NothingSent,
    add_later,
    ask_more,
    cannot_supply,
    go_on,
    supply,
)
from selfservice.aanvragen.services.talking import NotSaid, talked
from selfservice.aanvragen.services.tidying import remind_drafts, remove_old_drafts
from selfservice.aanvragen.services.types import (
    publish,
    publish_design,
    ship_types,
    withdraw_offer,
)

__all__ = [
    "CHANNELS",
    "Changed",
    "NoGoodTerm",
    "NoPromise",
    "NoReason",
    "NotComplete",
    "NotSaid",
    "NothingAsked",
    "NothingSent",
    "TooManyFiles",
    "WrongGrant",
    "add_later",
    "answer",
    "ask_more",
    "attach",
    "cannot_supply",
    "confirm",
    "decide",
    "detach",
    "discard",
    "enter",
    "explain_late",
    "export",
    "extend",
    "give_back",
    "go_on",
    "hand_over",
    "look",
    "note_foreign",
    "note_refused",
    "open_attachment",
    "open_letter",
    "publish",
    "publish_design",
    "read_letter",
    "remind_drafts",
    "remove_old_drafts",
    "remove_snippet",
    "report_back",
    "route_of",
    "save_answers",
    "save_snippet",
    "send_back",
    "send_on",
    "ship_types",
    "start",
    "submit",
    "supply",
    "take",
    "take_back",
    "talked",
    "withdraw",
    "withdraw_offer",
]

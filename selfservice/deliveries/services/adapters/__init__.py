"""One module for each way to deliver; `send` makes one effect and returns its remote id."""

from collections.abc import Callable

from selfservice.deliveries.rules.effects import Adapter
from selfservice.deliveries.services.adapters import folder, webhook, zgw
from selfservice.deliveries.services.destinations import Destination
from selfservice.deliveries.services.parcel import Parcel

SEND: dict[str, Callable[[Parcel, Destination], str]] = {
    Adapter.WEBHOOK: webhook.send,
    Adapter.FOLDER: folder.send,
    Adapter.ZGW: zgw.send,
}

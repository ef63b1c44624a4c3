from selfservice.deliveries.queries.listing import (
    PART_TEXT,
    DeliveryRow,
    Page,
    Part,
    Wanted,
    counts,
    destinations,
    page_of,
    stuck_count,
)
from selfservice.deliveries.queries.standing import Arrival, arrivals

__all__ = [
    "PART_TEXT",
    "Arrival",
    "DeliveryRow",
    "Page",
    "Part",
    "Wanted",
    "arrivals",
    "counts",
    "destinations",
    "page_of",
    "stuck_count",
]

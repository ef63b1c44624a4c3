"""Several workers at once: each delivery is made by one of them."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import close_old_connections, connections

from selfservice.deliveries import services
from selfservice.deliveries.models import Delivery
from tests.factories.aanvragen import filed, known_resident

WORKERS, AANVRAGEN = 4, 6


@pytest.mark.django_db(transaction=True)
def test_four_workers_send_everything_once_and_in_order(webhook):
    for _ in range(AANVRAGEN):
        filed(known_resident())
    with ThreadPoolExecutor(WORKERS) as pool:
        arrived = sum(pool.map(work, range(WORKERS)))
    # What one worker holds, the others pass by; a last round takes what waited behind it.
    arrived += services.deliver_due()
    assert arrived == Delivery.objects.count() == 2 * AANVRAGEN
    assert set(webhook.tries.values()) == {1}
    assert not Delivery.objects.open().exists()
    order = [message["data"]["aanvraag"]["id"] for message in webhook.kept.values()]
    types = [message["type"] for message in webhook.kept.values()]
    for subject in set(order):
        own = [kind for kind, found in zip(types, order, strict=True) if found == subject]
        assert own == ["aanvraag.ingediend", "aanvraag.bestand"]


def work(number: int) -> int:
    close_old_connections()
    try:
        return services.deliver_due()
    finally:
        connections.close_all()

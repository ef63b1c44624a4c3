"""The desk and the administrator see what did not arrive, why, and send it again."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from portal.accounts.roles import Role
from portal.audit.models import Event as LogEvent
from portal.core import clock
from selfservice.aanvragen import services as aanvragen
from selfservice.deliveries import queries, services
from selfservice.deliveries.models import Delivery
from selfservice.deliveries.rules.states import State
from tests.factories.aanvragen import filed, handler, known_resident
from tests.factories.accounts import employee
from tests.factories.dossiers import casusregisseur
from tests.helpers import login

pytestmark = pytest.mark.django_db
URL = "/werkplek/bezorging/"
ALL = "/werkplek/bezorging/opnieuw/"
PARTS = ("onderweg", "vast", "bezorgd")


@pytest.fixture
def manager():
    return login(Client(), employee(Role.BEHEERDER))


@pytest.fixture
def waiting(webhook):
    """An aanvraag that the receiver did not take yet."""
    webhook.answers = [(500, {}, b"")]
    aanvraag = filed()
    services.deliver_due()
    return aanvraag


def again(delivery):
    return reverse("werkplek:bezorging_opnieuw", args=[delivery.public_id])


def copies(count):
    """Add rows like the first one, each of another aanvraag."""
    like, rows = Delivery.objects.first(), []
    for number in range(count):
        row = Delivery.objects.get(pk=like.pk)
        row.pk, row.public_id, row.key, row.subject = None, uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
        row.reference = f"A2026-{number:06d}"
        rows.append(row)
    Delivery.objects.bulk_create(rows)


def queries_of(browser, url):
    with CaptureQueriesContext(connection) as captured:
        answer = browser.get(url)
    assert answer.status_code == 200
    return len(captured), answer.content.decode()


def test_the_list_says_what_waits_and_why(manager, waiting):
    text = manager.get(URL).content.decode()
    assert waiting.reference in text
    assert "De ontvanger heeft een storing. (antwoord 500)" in text
    assert "Zaaksysteem" in text
    assert "nog 1 deel van deze aanvraag" in text
    assert waiting.dossier.resident.last_name not in text
    # The administrator may not open an aanvraag.
    assert f"/werkplek/aanvragen/{waiting.public_id}/" not in text


def test_the_desk_goes_on_to_the_aanvraag_and_reads_there_that_it_waits(waiting):
    desk = login(Client(), handler())
    page = f"/werkplek/aanvragen/{waiting.public_id}/"
    assert page in desk.get(URL).content.decode()
    text = desk.get(page).content.decode()
    assert "Zaaksysteem: nog niet bezorgd. De ontvanger heeft een storing." in text
    services.resend_all(by=handler())
    services.deliver_due()
    now = clock.now().astimezone(clock.AMSTERDAM)
    assert f"Zaaksysteem: bezorgd op {now.day} " in desk.get(page).content.decode()


def test_sending_one_again(manager, waiting, webhook):
    delivery = Delivery.objects.first()
    answer = manager.post(again(delivery), {"deel": "onderweg"}, follow=True)
    assert "Wij bezorgen dit nu opnieuw." in answer.content.decode()
    services.deliver_due()
    assert not Delivery.objects.open().exists()
    assert len(webhook.kept) == 2
    event = LogEvent.objects.get(name="bezorging.opnieuw")
    assert event.details == {"number": 1}


def test_sending_one_again_that_arrived_says_so(manager, waiting):
    services.resend_all(by=handler())
    services.deliver_due()
    answer = manager.post(again(Delivery.objects.first()), follow=True)
    assert "al aangekomen of onderweg" in answer.content.decode()


def test_sending_all_again(manager, waiting):
    answer = manager.post(ALL, {"bestemming": "zaaksysteem"}, follow=True)
    assert "alles wat nog wacht" in answer.content.decode()
    services.deliver_due()
    assert "Er wacht niets meer." in manager.post(ALL, follow=True).content.decode()


def test_nothing_changes_by_looking(manager, waiting):
    assert manager.get(again(Delivery.objects.first())).status_code == 405
    assert manager.get(ALL).status_code == 405


def test_an_unknown_delivery_is_404(manager):
    assert manager.post(f"{URL}{uuid.uuid4()}/opnieuw/").status_code == 404


def test_odd_addresses_show_the_first_page(manager, waiting):
    for query in ("?deel=x&bestemming=y&na=z", "?na=99999999999999999999999", "?na=-1", "?na=²"):
        answer = manager.get(URL + query)
        assert answer.status_code == 200, query


def test_only_desk_and_administrator_come_in(waiting):
    dossier = waiting.dossier
    for stranger in (dossier.resident.user, casusregisseur(), employee(Role.REDACTEUR)):
        browser = login(Client(), stranger)
        assert browser.get(URL).status_code == 403
        assert browser.post(ALL).status_code == 403
        assert browser.post(again(Delivery.objects.first())).status_code == 403


def test_what_is_stuck_has_a_part_of_its_own(manager, waiting):
    Delivery.objects.filter(pk=Delivery.objects.first().pk).update(
        state=State.STUCK, posted_at=clock.now() - timedelta(days=8)
    )
    text = manager.get(f"{URL}?deel=vast").content.decode()
    assert waiting.reference in text
    assert "8 dagen" in text
    assert "Bezorg het zelf opnieuw." in text


def test_what_is_stuck_stands_on_the_first_page(manager, waiting):
    assert "Bezorging vast" not in manager.get("/werkplek/").content.decode()
    Delivery.objects.filter(pk=Delivery.objects.first().pk).update(state=State.STUCK)
    assert "Bezorging vast" in manager.get("/werkplek/").content.decode()


def test_filter_on_a_destination(manager, waiting, settings):
    up = settings.DELIVERIES["zaaksysteem"]
    settings.DELIVERIES = settings.DELIVERIES | {"archief": up | {"label": "Archief"}}
    text = manager.get(f"{URL}?bestemming=archief").content.decode()
    assert waiting.reference not in text
    assert "Alles is bezorgd" in text


@pytest.mark.parametrize("part", PARTS)
def test_the_number_of_queries_does_not_grow(manager, webhook, part):
    filed()
    services.deliver_due()
    states = {"onderweg": State.WAITING, "vast": State.STUCK}
    if part in states:
        Delivery.objects.update(state=states[part], delivered_at=None)
    url = f"{URL}?deel={part}"
    queries_of(manager, url)
    few, _ = queries_of(manager, url)
    copies(99)
    many, text = queries_of(manager, url)
    assert few == many <= 12
    assert "Volgende 25" in text


def test_the_page_of_an_aanvraag_asks_once_for_all_destinations(waiting, settings):
    by = handler()
    aanvragen.take(by=by, public_id=waiting.public_id)
    desk, url = login(Client(), by), f"/werkplek/aanvragen/{waiting.public_id}/"
    queries_of(desk, url)
    few, _ = queries_of(desk, url)
    settings.DELIVERIES, kept = {}, settings.DELIVERIES
    none, _ = queries_of(desk, url)
    settings.DELIVERIES = kept
    assert few == none + 1


@pytest.mark.parametrize("part", ["onderweg", "bezorgd"])
def test_pages_follow_one_another_without_gap(manager, webhook, part):
    filed()
    if part == "bezorgd":
        services.deliver_due()
        Delivery.objects.exclude(pk=Delivery.objects.first().pk).delete()
    copies(59)
    wanted, seen = queries.Wanted(part=part), []
    by = employee(Role.BEHEERDER)
    while True:
        page = queries.page_of(by, wanted)
        seen += [row.reference for row in page.rows]
        if not page.following:
            break
        wanted = queries.Wanted(part=part, after=page.following)
        assert manager.get(f"{URL}?deel={part}&na={page.following}").status_code == 200
    assert len(seen) == len(set(seen)) == 60


def test_what_arrived_last_stands_on_top(manager, webhook):
    filed()
    services.deliver_due()
    first, second = Delivery.objects.order_by("pk")
    Delivery.objects.filter(pk=first.pk).update(delivered_at=clock.now() + timedelta(days=1))
    rows = queries.page_of(employee(Role.BEHEERDER), queries.Wanted(part="bezorgd")).rows
    assert [row.public_id for row in rows] == [str(first.public_id), str(second.public_id)]


def test_a_new_desk_sees_that_nothing_waits(manager, webhook):
    text = manager.get(URL).content.decode()
    assert "Alles is bezorgd" in text
    filed(known_resident())
    assert "Gaat zo meteen weg." in manager.get(URL).content.decode()

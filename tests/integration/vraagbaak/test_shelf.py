"""Issue 5.2: recent and pinned, on the server, for each colleague apart; also without script."""

from datetime import timedelta

import pytest
from django.test import Client

from content.faq import queries
from content.faq.models import ShelfItem, Used
from content.faq.services import pin, remember
from content.search.models import SearchLog
from portal.core import clock
from portal.core.exceptions import DomainError
from tests.factories.accounts import employee, resident
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
URL = "/werkplek/vraagbaak/"
PIN = f"{URL}vastzetten/"


@pytest.fixture
def colleague():
    return employee("sociaal_team")


@pytest.fixture
def desk(client, colleague):
    return login(client, colleague)


def test_what_was_opened_stands_on_the_first_screen(desk):
    EntryFactory(slug="a", question="Over alpaca's?")
    assert "Laatst geopend" not in desk.get(URL).text
    desk.get(URL, {"q": "alpaca", "antwoord": "a"})
    page = desk.get(URL).text
    assert "Laatst geopend" in page
    assert "Over alpaca" in page
    stranger = login(Client(), employee("casusregisseur"))
    assert "Laatst geopend" not in stranger.get(URL).text


def test_pinning_and_unpinning_keeps_the_place(desk):
    EntryFactory(slug="a", question="Over alpaca's?")
    back = "q=alpaca&antwoord=a&gemeente=&x=1"
    response = desk.post(PIN, {"antwoord": "a", "vast": "ja", "terug": back})
    assert response["Location"] == f"{URL}?q=alpaca&gemeente=&antwoord=a"
    assert "Maak dit antwoord los" in desk.get(response["Location"]).text
    page = desk.get(URL).text
    assert "Vastgezet" in page
    assert "Laatst geopend" not in page
    desk.post(PIN, {"antwoord": "a", "vast": "nee"})
    assert "Vastgezet" not in desk.get(URL).text
    assert "Laatst geopend" in desk.get(URL).text


def test_what_was_retired_leaves_the_shelf(desk, colleague):
    entry = EntryFactory(slug="a")
    pin(by=colleague, slug="a", pinned=True)
    entry.unpublish()
    assert "Vastgezet" not in desk.get(URL).text
    assert desk.post(PIN, {"antwoord": "a", "vast": "ja"}).status_code == 404


def test_only_staff_and_only_by_post(client, desk):
    EntryFactory(slug="a")
    assert desk.get(PIN).status_code == 405
    stranger = login(Client(), resident())
    assert stranger.post(PIN, {"antwoord": "a", "vast": "ja"}).status_code == 403
    assert not ShelfItem.objects.exists()


def test_the_shelf_stays_small(colleague):
    entries = [EntryFactory(index=False) for _ in range(25)]
    pin(by=colleague, slug=entries[0].slug, pinned=True)
    for number, entry in enumerate(entries):
        with clock.pretend(clock.now() + timedelta(minutes=number)):
            remember(by=colleague, entry=queries.staff_entry(entry.slug, colleague))
    kept = ShelfItem.objects.filter(user=colleague)
    assert kept.filter(opened_at__isnull=False).count() == 20
    assert kept.get(entry=entries[0]).opened_at is None
    assert kept.count() == 21


def test_opening_is_counted_once_in_ten_minutes_and_for_nobody_in_particular(desk):
    EntryFactory(slug="a")
    other = login(Client(), employee("casusregisseur"))
    for reader in (desk, desk, other):
        reader.get(URL, {"antwoord": "a"})
    assert Used.objects.get().count == 2
    with clock.pretend(clock.now() + timedelta(minutes=11)):
        desk.get(URL, {"antwoord": "a"})
    assert Used.objects.get().count == 3


def test_a_full_shelf_says_so(colleague):
    for _ in range(12):
        pin(by=colleague, slug=EntryFactory(index=False).slug, pinned=True)
    with pytest.raises(DomainError, match="12"):
        pin(by=colleague, slug=EntryFactory(index=False).slug, pinned=True)


def test_without_script_the_end_of_a_search_is_kept_once(desk):
    EntryFactory(slug="a", question="Over alpaca's?")
    desk.get(URL, {"q": "zebra"})
    desk.get(URL, {"q": "alp"})
    desk.get(URL, {"q": "alpaca"})
    desk.get(URL, {"q": "alpaca", "antwoord": "a"})
    desk.get(URL, {"q": "alpaca"})
    rows = SearchLog.objects.order_by("pk").values_list("query", "count", "opened")
    assert list(rows) == [("zebra", 0, ""), ("alpaca", 1, "faq:a")]


def test_the_script_and_the_page_tell_it_once(desk):
    EntryFactory(slug="a", question="Over alpaca's?")
    desk.get(URL, {"q": "alpaca"})
    desk.get(URL, {"q": "alpaca", "antwoord": "a"}, headers={"X-Deel": "antwoord"})
    desk.post(f"{URL}gezocht/", {"q": "alpaca", "aantal": "1", "antwoord": "a"})
    assert SearchLog.objects.get().opened == "faq:a"
    assert ShelfItem.objects.get().entry.slug == "a"


@pytest.mark.parametrize("purpose", ["prefetch", "prefetch;prerender"])
def test_a_page_that_nobody_looks_at_keeps_nothing(desk, purpose):
    EntryFactory(slug="a", question="Over alpaca's?")
    address = {"q": "alpaca", "antwoord": "a"}
    desk.get(URL, address, headers={"Sec-Purpose": purpose})
    desk.head(URL, address)
    assert not SearchLog.objects.exists()
    assert not ShelfItem.objects.exists()


def test_asking_the_specialist_is_the_end_of_the_same_search(desk):
    desk.get(URL, {"q": "zebra"})
    key = "5b0e0a2e-6f53-4a53-8df7-111111111111"
    form = {"text": "Mag een zebra mee?", "words": "zebra", "key": key, "municipality": ""}
    assert desk.post(f"{URL}vragen/nieuw/", form).status_code == 302
    row = SearchLog.objects.get()
    assert (row.query, row.count, row.unanswered) == ("zebra", 0, True)

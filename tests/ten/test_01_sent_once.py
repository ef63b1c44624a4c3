"""Test 1: sent twenty times at once, or again after a lost answer: one aanvraag, one receipt."""

import time
from urllib.parse import urlencode

import pytest

from portal.audit.models import Event
from selfservice.aanvragen.models import Aanvraag, StatusEvent
from tests.factories import aanvragen as make
from tests.ten.web import KEY, TOKEN, Browser, at_once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.allow_n_plus_one]
TIMES = 20


@pytest.fixture
def draft():
    return make.draft()


@pytest.fixture
def browser(live_server, draft):
    return Browser(live_server.url, draft.dossier.resident.user)


def check_page(draft):
    return f"/mijn/aanvragen/{draft.public_id}/controleren/"


def form_on(page):
    return {
        "csrfmiddlewaretoken": TOKEN.search(page).group(1),
        "sleutel": KEY.search(page).group(1),
    }


def receipt_of(browser, draft):
    answer = browser.get(f"/mijn/aanvragen/{draft.public_id}/ontvangst/")
    return answer.text


def test_twenty_at_once_give_one_aanvraag_and_the_same_receipt(browser, draft):
    path = check_page(draft)
    form = form_on(browser.get(path).text)
    browsers = [browser.same_browser() for _ in range(TIMES)]
    answers = at_once(
        lambda one: one.session.post(one.base + path, data=form, allow_redirects=False, timeout=60),
        browsers,
    )
    assert [answer.status_code for answer in answers] == [302] * TIMES
    assert len({answer.headers["Location"] for answer in answers}) == 1
    sent = Aanvraag.objects.filed().get()
    assert StatusEvent.objects.filter(action="indienen").count() == 1
    assert Event.objects.filter(name="aanvraag.ingediend").count() == 1
    assert {sent.reference in receipt_of(one, draft) for one in browsers[:3]} == {True}


def test_an_answer_that_never_arrived_is_asked_for_again(browser, draft):
    path = check_page(draft)
    form = form_on(browser.get(path).text)
    browser.hang_up(path, urlencode(form))
    deadline = time.monotonic() + 20
    while not Aanvraag.objects.filed().exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    first = Aanvraag.objects.filed().get()
    again = browser.session.post(browser.base + path, data=form, allow_redirects=False)
    assert again.status_code == 302
    assert Aanvraag.objects.get().reference == first.reference
    assert first.reference in receipt_of(browser, draft)
    assert StatusEvent.objects.filter(action="indienen").count() == 1

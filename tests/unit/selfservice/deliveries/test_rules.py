"""Rules of delivery: signatures, addresses, patience, effects."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfservice.deliveries.rules.addresses import is_public
from selfservice.deliveries.rules.effects import Adapter, Event, Kind, missing
from selfservice.deliveries.rules.patience import LONGEST_WAIT, next_wait
from selfservice.deliveries.rules.reasons import REASON_TEXT, Reason, in_words, of_status
from selfservice.deliveries.rules.signing import webhook_signature, zgw_token

FIRST = timedelta(seconds=30)
IDS = st.lists(st.uuids().map(str), max_size=6, unique=True)
HAVE = st.sets(st.tuples(st.sampled_from(list(Kind)), st.uuids().map(str)), max_size=4)


def test_webhook_signature_is_the_published_one():
    """Example in the reference implementations of Standard Webhooks."""
    assert webhook_signature(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        b'{"test": 2432232314}',
    ) == ("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")


def test_zgw_token_is_the_published_one():
    """Example in the documentation of Open Zaak (client development, authentication)."""
    assert zgw_token(
        "docs", "example-secret", 1602857301, "docs@example.com", "Documentation Example"
    ) == (
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJkb2NzIiwiaWF0IjoxNjAyODU3MzAxLCJjbGllbnRf"
        "aWQiOiJkb2NzIiwidXNlcl9pZCI6ImRvY3NAZXhhbXBsZS5jb20iLCJ1c2VyX3JlcHJlc2VudGF0aW9uIjoiRG9jd"
        "W1lbnRhdGlvbiBFeGFtcGxlIn0.DZu7E780xG4zqRiT8ZhrBeMudz45301wNVDT0ra-Iyw"
    )


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1",  # noqa: S104
        "::ffff:10.0.0.1", "::ffff:127.0.0.1", "2002:7f00:0001::", "ff02::1",
    ],
)  # fmt: skip
def test_our_own_network_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2a00:1450:400e::1", "::ffff:93.184.215.14"])
def test_the_internet_is_public(address):
    assert is_public(address)


@given(st.integers(0, 10_000), st.floats(0, 1), st.integers(0, 10**9))
def test_a_wait_is_never_zero_and_never_endless(attempts, chance, asked):
    wait = next_wait(attempts, FIRST, chance, timedelta(seconds=asked))
    assert FIRST / 2 <= wait <= timedelta(days=1)


@given(st.integers(1, 50), st.floats(0, 1))
def test_without_a_request_a_wait_is_at_most_an_hour(attempts, chance):
    assert next_wait(attempts, FIRST, chance, timedelta()) <= LONGEST_WAIT
    assert next_wait(attempts + 1, FIRST, 1, timedelta()) >= next_wait(
        attempts, FIRST, 1, timedelta()
    )


@given(st.sampled_from(list(Adapter)), st.sampled_from(list(Event)), IDS, HAVE)
def test_nothing_is_planned_twice(adapter, event, files, have):
    planned = missing(adapter, event, files, have)
    names = [(item.kind, item.part) for item in planned]
    assert len(names) == len(set(names))
    assert not set(names) & have
    assert missing(adapter, event, files, have | set(names)) == []


@given(st.sampled_from(list(Event)), IDS)
def test_a_zaak_comes_first_and_its_last_status_last(event, files):
    kinds = [item.kind for item in missing(Adapter.ZGW, event, files, set())]
    assert kinds[0] == Kind.ZAAK
    for number, kind in enumerate(kinds):
        assert kind != Kind.RELATION or kinds[number - 1] == Kind.DOCUMENT
    if event in (Event.DECIDED, Event.WITHDRAWN):
        assert kinds[-2:] == [Kind.RESULT, Kind.STATUS]


@given(st.sampled_from([Adapter.WEBHOOK, Adapter.FOLDER]), IDS)
def test_what_may_happen_twice_is_told_twice(adapter, files):
    once = missing(adapter, Event.ADDED, files, set(), "een")
    have = {(item.kind, item.part) for item in once}
    assert [item.part for item in missing(adapter, Event.ADDED, files, have, "twee")] == ["twee"]
    assert missing(adapter, Event.ADDED, files, have, "een") == []


@given(st.sampled_from(list(Adapter)), IDS)
def test_a_decision_after_a_filing_sends_each_file_once(adapter, files):
    first = missing(adapter, Event.FILED, files, set())
    have = {(item.kind, item.part) for item in first}
    later = missing(adapter, Event.DECIDED, [*files, "nieuw"], have)
    assert later
    old = [item for item in later if item.part in files]
    assert old == []


@pytest.mark.parametrize("status", [*range(300, 600)])
def test_every_status_has_words(status):
    assert in_words(of_status(status), status).endswith(f"(antwoord {status})")


def test_every_reason_has_words_and_nothing_has_none():
    assert set(REASON_TEXT) == set(Reason)
    assert in_words("", 0) == ""

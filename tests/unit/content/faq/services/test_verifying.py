"""Who may say that an answer holds, and what that changes."""

from datetime import date, datetime, timedelta

import pytest

from content.faq import policy, queries
from content.faq.models import Entry
from content.faq.rules.review import Trust
from content.faq.services import NothingChosen, send_digests, verify
from portal.accounts.roles import Role
from portal.core import clock
from portal.core.clock import AMSTERDAM
from portal.core.exceptions import NotAllowed
from portal.mail import services as mail
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.faq import EntryFactory

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
OLD = date(2020, 1, 1)


@pytest.fixture
def specialist():
    return employee(Role.SPECIALIST)


def owned(**fields):
    return EntryFactory(
        **{"owner_team": TeamFactory(specialists=True), "verified_on": OLD} | fields
    )


def test_a_check_makes_it_trusted_and_is_in_the_history(specialist):
    entry = owned()
    assert entry.trust == Trust.OVERDUE
    verify(by=specialist, slugs=[entry.slug])
    entry = Entry.objects.get()
    assert (entry.trust, entry.verified_by) == (Trust.VERIFIED, specialist)
    assert entry.verify_by > clock.today()
    assert list(queries.to_verify(specialist, clock.today())) == []


def test_all_or_none(specialist):
    mine, other = owned(), EntryFactory(verified_on=OLD)
    with pytest.raises(NotAllowed):
        verify(by=specialist, slugs=[mine.slug, other.slug])
    assert set(Entry.objects.values_list("verified_on", flat=True)) == {OLD}
    with pytest.raises(NothingChosen):
        verify(by=specialist, slugs=["onbekend"])


@pytest.mark.parametrize("role", list(Role))
def test_rule_and_query_agree(role):
    user, stranger = employee(role), EntryFactory(verified_on=OLD)
    entries = [owned(), stranger, EntryFactory(owner=user, verified_on=OLD)]
    allowed = {entry.pk for entry in entries if policy.can_verify(user, entry)}
    assert {entry.pk for entry in queries.to_verify(user, clock.today())} == allowed


@pytest.fixture
def sent(monkeypatch):
    letters = []
    monkeypatch.setattr(mail, "send", lambda **letter: letters.append(letter))
    return letters


def test_one_digest_a_week(specialist, sent):
    owner = employee(Role.CASUSREGISSEUR)
    owned()
    EntryFactory(owner=owner, verified_on=OLD)
    EntryFactory(verified_on=OLD)
    monday = datetime(2026, 11, 23, 7, tzinfo=AMSTERDAM)
    with clock.pretend(monday):
        assert send_digests() == 2
        assert send_digests() == 0
    with clock.pretend(monday + timedelta(days=7)):
        assert send_digests() == 2
    assert {letter["to"] for letter in sent} == {owner.email, specialist.email}
    assert all(letter["context"]["count"] == 1 for letter in sent)


def test_nothing_waits_nobody_is_mailed(specialist, sent):
    owned(verified_on=clock.today())
    assert send_digests() == 0

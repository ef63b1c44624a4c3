"""Who may say that an answer holds, and what that changes."""

from datetime import date, datetime, timedelta

import pytest
from django.template.loader import render_to_string

from content.faq import policy, queries
from content.faq.models import Entry
from content.faq.rules.review import Trust
from content.faq.services import NothingChosen, send_digests, verify
from content.search.logbook import end_search
from content.search.rules.scopes import Scope
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


def test_who_can_mend_it_hears_how_much_was_not_found(specialist, sent):
    editor, other = employee(Role.REDACTEUR), employee(Role.CASUSREGISSEUR)
    for query in ("alpaca", "alpaca's", "zebrapad"):
        end_search(query=query, scope=Scope.STAFF, count=0)
    owned()
    assert send_digests() == 2
    assert send_digests() == 0
    found = {letter["to"]: letter["context"] for letter in sent}
    assert other.email not in found
    assert (found[editor.email]["count"], found[editor.email]["failed"]) == (0, 2)
    assert (found[specialist.email]["count"], found[specialist.email]["failed"]) == (1, 2)


@pytest.mark.parametrize(("count", "failed"), [(0, 1), (2, 0), (1, 3)])
def test_the_mail_has_numbers_and_no_words(count, failed):
    context = {"count": count, "failed": failed, "first_name": "Kim", "site_url": "", "alpaca": ""}
    text = render_to_string("mail/vraagbaak_nakijken.txt", context)
    assert ("/nakijken/" in text) is bool(count)
    assert ("/mislukt/" in text) is bool(failed)


def test_nothing_waits_nobody_is_mailed(specialist, sent):
    owned(verified_on=clock.today())
    assert send_digests() == 0

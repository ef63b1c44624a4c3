"""Issue 5.6: what failed, by meaning, until somebody did something about it."""

from datetime import timedelta

import pytest

from content.search import failed, logbook, queries
from content.search.models import Handled, SearchLog, Synonym
from content.search.rules.scopes import Scope
from portal.accounts.roles import Role
from portal.core import clock
from portal.core.exceptions import DomainError, NotAllowed
from tests.factories.accounts import employee

pytestmark = pytest.mark.django_db


def end(query, count=0, **more):
    return logbook.end_search(query=query, scope=Scope.STAFF, count=count, **more)


def groups(days=7):
    now = clock.now() + timedelta(seconds=1)
    return failed.failed_groups(now - timedelta(days=days), now)


def test_what_failed_is_grouped_and_the_worst_comes_first(entries):
    for query in ("alpaca", "alpaca's", "alpaca"):
        end(query)
    end("trampoline", count=3)
    end("trampolien", unanswered=True)
    end("schulden", count=2, opened="faq:schuldhulp")
    found = groups()
    assert [group.leader for group in found] == ["trampolien", "alpaca"]
    assert (found[0].asked, found[0].empty, found[0].times) == (1, 1, 2)
    assert (found[1].empty, found[1].times, found[1].others) == (3, 3, ["alpaca's"])


def test_done_stays_away_until_it_fails_again(entries):
    editor = employee(Role.REDACTEUR)
    with clock.pretend(clock.now() - timedelta(hours=2)):
        end("alpaca")
    with clock.pretend(clock.now() - timedelta(hours=1)):
        logbook.handle(by=editor, query="alpaca", done="anders", note="Komt niet voor")
    assert groups() == []
    end("de alpaca's")
    (again,) = groups()
    assert (again.times, again.before.note) == (1, "Komt niet voor")


def test_another_subject_is_not_done_with_it(entries):
    end("fietsplan")
    logbook.handle(by=employee(Role.SPECIALIST), query="alpaca", done="vraag")
    assert [group.leader for group in groups()] == ["fietsplan"]


@pytest.mark.parametrize("role", [Role.CASUSREGISSEUR, Role.SOCIAAL_TEAM, Role.BEHANDELAAR])
def test_others_do_not_handle(role, db):
    with pytest.raises(NotAllowed):
        logbook.handle(by=employee(role), query="x", done="anders")
    with pytest.raises(NotAllowed):
        logbook.add_synonym(by=employee(role), said="x", means="y")
    assert not Handled.objects.exists()
    assert not Synonym.objects.exists()


def test_an_unknown_outcome_is_refused(db):
    with pytest.raises(DomainError):
        logbook.handle(by=employee(Role.REDACTEUR), query="x", done="niets")


def test_a_synonym_works_at_once_and_keeps_what_there_was(entries):
    editor = employee(Role.REDACTEUR)
    logbook.add_synonym(by=editor, said="Florijnen", means="schulden")
    assert queries.search("florijnen", Scope.PUBLIC).hits[0].key == "schuldhulp"
    logbook.add_synonym(by=editor, said="florijnen", means="uitkering, schulden ")
    assert Synonym.objects.get(said="Florijnen").means == "schulden, uitkering"
    with pytest.raises(DomainError):
        logbook.add_synonym(by=editor, said="florijnen", means=" , ")
    for said in ("Één", "één", "Één"):
        logbook.add_synonym(by=editor, said=said, means="schulden")


def test_typing_on_is_one_search(db):
    first = end("bij")
    assert end("bijstand", count=4, previous=first) == first
    assert end("bijstand", count=4, opened="faq:a", previous=first) == first
    row = SearchLog.objects.get()
    assert (row.query, row.count, row.opened) == ("bijstand", 4, "faq:a")
    other = end("schulden", previous=first)
    assert other != first
    assert end("schulden", count=None, unanswered=True, previous=other) == other
    assert SearchLog.objects.count() == 2


def test_a_search_of_an_hour_ago_is_another_one(db):
    with clock.pretend(clock.now() - timedelta(hours=1)):
        first = end("bijstand")
    assert end("bijstand", previous=first) != first


def test_nothing_of_a_person_in_what_is_kept(db):
    editor = employee(Role.REDACTEUR)
    end("bijstand mevrouw jansen 123456782")
    logbook.handle(by=editor, query="jan jansen", done="anders", note="bel 0612345678")
    assert SearchLog.objects.get().query == "bijstand mevrouw [naam] [nummer]"
    row = Handled.objects.get()
    assert (row.query, row.note) == ("[naam]", "bel [nummer]")


def test_a_name_alone_is_nothing_to_work_on(db):
    end("mevrouw jansen")
    end("jan jansen")
    assert [group.leader for group in groups()] == ["mevrouw [naam]"]


@pytest.mark.parametrize("size", [1, 100])
def test_as_many_queries_for_a_hundred(entries, size, django_assert_num_queries):
    for number in range(size):
        SearchLog.objects.create(query=f"onbekend{number}", scope="staff", count=0)
    groups()
    with django_assert_num_queries(3):
        assert groups()

"""The absence calendar: a stand-in has access on the days of absence and on no other."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from portal.accounts import absence_queries, queries, services
from portal.accounts.models import Absence
from portal.accounts.roles import Role
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from tests.factories.accounts import away, employee, resident
from tests.factories.core import TeamFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    team = TeamFactory(winterswijk=True)
    return [employee(Role.CASUSREGISSEUR, team) for _ in range(3)]


def plan(user, stand_in, first=0, last=7, by=None):
    today = clock.today()
    days = {"starts_on": today + timedelta(first), "ends_on": today + timedelta(last)}
    return services.plan_absence(by=by or user, user=user, stand_in=stand_in, **days)


@pytest.mark.parametrize(
    ("first", "last", "stands_in"), [(0, 0, True), (-3, 3, True), (1, 3, False), (-5, -1, False)]
)
def test_both_days_count_and_no_other(people, first, last, stands_in):
    user, other, _ = people
    away(user, other, first=first, last=last)
    assert absence_queries.stands_in_for(other, user.pk) == stands_in
    assert absence_queries.stand_in_of(user) == (other if stands_in else None)


def test_the_card_tells_of_an_absence_that_runs_or_comes_soon(people):
    user, other, _ = people
    assert queries.employee_card(user).stand_in is None
    absence = plan(user, other, first=5, last=9)
    card = queries.employee_card(user)
    assert (card.stand_in.name, card.is_away) == (other.name, False)
    assert (card.away_from, card.away_until) == (absence.starts_on, absence.ends_on)
    services.end_absence(by=user, absence=absence)
    plan(user, other)
    assert queries.employee_card(user).is_away
    far = plan(other, people[2], first=30, last=40)
    assert queries.employee_card(far.user).away_from is None


@pytest.mark.parametrize(("first", "last"), [(5, 2), (-9, -2), (0, 400), (3, 4), (7, 20)])
def test_days_that_cannot_be(people, first, last):
    user, other, _ = people
    plan(user, other, first=3, last=8)
    with pytest.raises(IllegalMove):
        plan(user, other, first=first, last=last)


def test_a_stand_in_is_of_the_same_team_and_there(people):
    user, other, third = people
    elsewhere = employee(Role.CASUSREGISSEUR, TeamFactory(berkelland=True))
    without_caseload = employee(Role.SOCIAAL_TEAM, TeamFactory(winterswijk=True))
    plan(other, third, first=2, last=3)
    for stand_in in (user, elsewhere, without_caseload, other):
        with pytest.raises(IllegalMove):
            plan(user, stand_in)
    with pytest.raises(IllegalMove):
        plan(third, user, first=3, last=9)
    assert set(absence_queries.possible_stand_ins(user)) == {other, third}


def test_who_may_plan(people):
    user, other, _ = people
    leader = employee(Role.TEAMLEIDER, TeamFactory(winterswijk=True))
    stranger = employee(Role.TEAMLEIDER, TeamFactory(berkelland=True))
    for by in (other, stranger, resident()):
        with pytest.raises(NotAllowed):
            plan(user, other, by=by)
        with pytest.raises(NotAllowed):
            services.set_working_days(by=by, user=user, days=3)
    absence = plan(user, other, by=leader)
    with pytest.raises(NotAllowed):
        services.end_absence(by=stranger, absence=absence)
    assert services.set_working_days(by=leader, user=user, days=3).working_days == 3
    assert absence_queries.team_of(leader)[0] == leader
    assert set(absence_queries.team_of(leader)) == {leader, *people}


def test_back_early_ends_the_access_today(people):
    user, other, _ = people
    running = away(user, other, first=-4, last=4)
    services.end_absence(by=user, absence=running)
    assert not absence_queries.stands_in_for(other, user.pk)
    assert Absence.objects.get().ends_on < clock.today()
    with pytest.raises(IllegalMove):
        services.end_absence(by=user, absence=running)


def test_the_database_keeps_the_rules_too(people):
    user, other, _ = people
    for wrong in ({"first": 3, "last": 1}, {"stand_in": user}):
        values = {"user": user, "stand_in": other} | wrong
        with pytest.raises(IntegrityError), transaction.atomic():
            away(**values)

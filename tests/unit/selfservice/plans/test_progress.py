"""Ticking off steps and reaching goals."""

import pytest

from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.plans import services
from selfservice.plans.models import Goal, Step
from selfservice.plans.queries import goal_of, step_of
from tests.factories import plans
from tests.factories.accounts import resident
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier():
    return DossierFactory(active=True, with_account=True)


@pytest.fixture
def steps(dossier):
    """The steps of resident, casusregisseur and partner of a version in force."""
    return list(plans.accepted(dossier).goals.get().steps.all())


def test_a_resident_ticks_the_own_step_and_undoes_it(dossier, steps):
    owner = dossier.resident.user
    done = services.tick_step(by=owner, step=steps[0], done=True)
    assert (done.state, done.done_by) == (Step.State.DONE, owner)
    undone = services.tick_step(by=owner, step=steps[0], done=False)
    assert (undone.state, undone.done_at, undone.done_by) == (Step.State.TODO, None, None)


def test_ticking_twice_keeps_the_first_moment(dossier, steps):
    owner = dossier.resident.user
    first = services.tick_step(by=owner, step=steps[0], done=True)
    assert services.tick_step(by=owner, step=steps[0], done=True).done_at == first.done_at


def test_a_resident_does_not_tick_what_others_do(dossier, steps):
    for step in steps[1:]:
        with pytest.raises(NotAllowed):
            services.tick_step(by=dossier.resident.user, step=step, done=True)


def test_the_casusregisseur_ticks_the_own_step_and_the_partners(dossier, steps):
    by = dossier.current_casusregisseur
    for step in steps[1:]:
        assert services.tick_step(by=by, step=step, done=True).state == Step.State.DONE
    with pytest.raises(NotAllowed):
        services.tick_step(by=by, step=steps[0], done=True)


def test_strangers_tick_nothing(steps):
    for stranger in (resident(), casusregisseur()):
        for step in steps:
            with pytest.raises(NotAllowed):
                services.tick_step(by=stranger, step=step, done=True)


def test_no_ticking_in_a_version_that_is_not_in_force(dossier):
    step = plans.proposed(dossier).goals.get().steps.first()
    with pytest.raises(IllegalMove):
        services.tick_step(by=dossier.resident.user, step=step, done=True)


def test_the_owner_says_that_a_goal_is_reached(dossier, steps):
    owner, goal = dossier.resident.user, steps[0].goal
    assert services.mark_goal(by=owner, goal=goal, reached=True).state == Goal.State.REACHED
    assert services.mark_goal(by=owner, goal=goal, reached=False).state == Goal.State.OPEN
    with pytest.raises(NotAllowed):
        services.mark_goal(by=dossier.current_casusregisseur, goal=goal, reached=True)


def test_a_foreign_step_or_goal_is_not_found(steps):
    other = DossierFactory(active=True, with_account=True)
    assert step_of(other, steps[0].pk) is None
    assert goal_of(other, steps[0].goal_id) is None

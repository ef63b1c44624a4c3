"""Draft, propose, accept: who may, when, and what is left behind."""

from dataclasses import replace

import pytest

from portal.audit.models import Event
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.plans import services
from selfservice.plans.models import PlanVersion
from selfservice.plans.queries import text_of, version_in_force
from selfservice.plans.rules.text import text_hash
from tests.factories import plans
from tests.factories.accounts import away, resident
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db
STATE = PlanVersion.State


@pytest.fixture
def dossier():
    return DossierFactory(active=True, with_account=True)


def test_a_draft_holds_what_was_written(dossier):
    text = plans.plan_text(goals=2)
    version = plans.draft(dossier, text)
    assert text_hash(text_of(version)) == text_hash(text)
    assert (version.number, version.state) == (1, STATE.DRAFT)


def test_a_new_draft_replaces_the_draft(dossier):
    first = plans.draft(dossier)
    second = plans.draft(dossier, plans.plan_text(goals=3))
    assert second.pk == first.pk
    assert second.goals.count() == 3


@pytest.mark.parametrize("outsider", [casusregisseur, resident])
def test_only_the_casusregisseur_drafts(dossier, outsider):
    with pytest.raises(NotAllowed):
        services.draft(by=outsider(), dossier=dossier, text=plans.plan_text())


def test_no_plan_before_there_is_a_casusregisseur():
    dossier = DossierFactory(intake=True)
    with pytest.raises(NotAllowed):
        services.draft(by=casusregisseur(dossier.team), dossier=dossier, text=plans.plan_text())


def test_proposing_freezes_hashes_mails_and_logs(dossier, mailoutbox):
    version = plans.proposed(dossier)
    assert version.state == STATE.PROPOSED
    assert version.text_hash == text_hash(text_of(version))
    event = Event.objects.get(name="plan.voorgesteld")
    assert event.data_subject_id == str(dossier.subject)
    assert event.details == {"version": 1, "state": STATE.PROPOSED}


def test_a_plan_without_goal_is_not_proposed(dossier):
    version = plans.draft(dossier, plans.plan_text(goals=0))
    with pytest.raises(IllegalMove, match="minstens één doel"):
        services.propose(by=dossier.current_casusregisseur, version=version)


def test_proposing_twice_is_refused(dossier):
    version = plans.proposed(dossier)
    with pytest.raises(IllegalMove):
        services.propose(by=dossier.current_casusregisseur, version=version)


def test_a_newer_proposal_follows_the_one_that_waits(dossier):
    first, second = plans.proposed(dossier), plans.proposed(dossier)
    first.refresh_from_db()
    assert (first.state, second.state) == (STATE.SUPERSEDED, STATE.PROPOSED)


def test_accepting_keeps_version_time_and_how(dossier):
    version = plans.accepted(dossier)
    assert version.state == STATE.ACCEPTED
    assert version.accepted_at
    assert version.accepted_by == dossier.resident.user
    assert version.accepted_how == PlanVersion.How.PORTAL


def test_accepting_twice_is_accepting_once(dossier):
    version = plans.accepted(dossier)
    again = services.accept(by=dossier.resident.user, version=version, seen_hash=version.text_hash)
    assert again.accepted_at == version.accepted_at
    assert Event.objects.filter(name="plan.akkoord").count() == 1


def test_a_stale_version_is_refused(dossier):
    old = plans.proposed(dossier)
    plans.proposed(dossier)
    with pytest.raises(IllegalMove, match="nieuwer voorstel"):
        services.accept(by=dossier.resident.user, version=old, seen_hash=old.text_hash)


def test_a_text_that_was_not_on_the_screen_is_refused(dossier):
    version = plans.proposed(dossier)
    with pytest.raises(IllegalMove, match="Lees het plan opnieuw"):
        services.accept(by=dossier.resident.user, version=version, seen_hash="0" * 64)


def test_only_the_owner_accepts(dossier):
    version = plans.proposed(dossier)
    for other in (dossier.current_casusregisseur, resident()):
        with pytest.raises(NotAllowed):
            services.accept(by=other, version=version, seen_hash=version.text_hash)


def test_the_next_version_follows_and_progress_stays(dossier):
    first = plans.accepted(dossier)
    step = first.goals.get().steps.first()
    services.tick_step(by=dossier.resident.user, step=step, done=True)
    second = plans.accepted(dossier, replace(text_of(first), months=12))
    first.refresh_from_db()
    assert (first.state, second.state) == (STATE.SUPERSEDED, STATE.ACCEPTED)
    assert version_in_force(dossier) == second
    assert second.goals.get().steps.first().state == step.State.DONE


def test_the_stand_in_may_propose(dossier):
    stand_in = casusregisseur(dossier.team)
    away(dossier.current_casusregisseur, stand_in)
    version = services.draft(by=stand_in, dossier=dossier, text=plans.plan_text())
    assert services.propose(by=stand_in, version=version).proposed_by == stand_in

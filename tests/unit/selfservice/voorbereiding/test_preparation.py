"""What the resident writes is theirs; what is shared is a copy, for who holds the conversation."""

import pytest

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.dossiers.rules.life_areas import LifeArea
from selfservice.voorbereiding import policy, queries, services
from selfservice.voorbereiding.rules import areas
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory
from tests.unit.selfservice.dossiers.test_policy import TIES, tie

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier():
    return DossierFactory(active=True, with_account=True)


def note(dossier, area=LifeArea.FINANCES, *, face=2, text="Ik heb een brief.", share=True):
    return services.save_area(
        by=dossier.resident.user, dossier=dossier, area=area, face=face, text=text, share=share
    )


def test_every_life_area_has_a_screen_with_a_question():
    assert set(areas.ORDER) == set(areas.QUESTIONS) == set(LifeArea)
    assert [areas.before(areas.ORDER[0]), areas.after(areas.ORDER[-1])] == [None, None]


def test_nothing_is_shown_before_it_is_shared(dossier):
    note(dossier)
    assert queries.agenda(dossier) is None
    services.share(by=dossier.resident.user, dossier=dossier)
    (item,) = queries.agenda(dossier).items
    assert (item.title, item.face, item.text) == ("Geld", 2, "Ik heb een brief.")


def test_only_what_was_chosen_is_shared_in_the_order_of_the_areas(dossier):
    note(dossier, LifeArea.JUSTICE)
    note(dossier, LifeArea.HOUSING)
    note(dossier, LifeArea.SUBSTANCES, text="Geheim", share=False)
    services.share(by=dossier.resident.user, dossier=dossier)
    agenda = queries.agenda(dossier)
    assert [item.area for item in agenda.items] == [LifeArea.HOUSING, LifeArea.JUSTICE]
    assert len(agenda.others) == 10
    assert "Geheim" not in str(agenda.items)


def test_what_is_written_after_sharing_stays_private_until_shared_again(dossier):
    note(dossier)
    services.share(by=dossier.resident.user, dossier=dossier)
    note(dossier, text="Bij nader inzien")
    assert queries.agenda(dossier).items[0].text == "Ik heb een brief."
    note(dossier, share=False)
    services.share(by=dossier.resident.user, dossier=dossier)
    assert queries.agenda(dossier).items == ()


def test_sharing_nothing_is_refused(dossier):
    note(dossier, share=False)
    with pytest.raises(services.NothingToShare):
        services.share(by=dossier.resident.user, dossier=dossier)


@pytest.mark.parametrize("area", ["", "sterrenbeeld"])
def test_an_area_that_does_not_exist(dossier, area):
    with pytest.raises(ValueError, match="life area"):
        note(dossier, area)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("own_team", [True, False])
@pytest.mark.parametrize("kind", TIES)
def test_only_who_holds_the_conversation_reads_the_agenda(dossier, role, own_team, kind):
    note(dossier)
    services.share(by=dossier.resident.user, dossier=dossier)
    user = employee(role, dossier.team if own_team else TeamFactory(berkelland=True))
    tie(user, dossier, kind)
    dossier = type(dossier).objects.with_people().get(pk=dossier.pk)
    allowed = role == Role.CASUSREGISSEUR and kind in ("casusregisseur", "stand-in")
    assert policy.can_read_agenda(user, dossier) == allowed
    if not allowed:
        with pytest.raises(NotAllowed):
            services.read_agenda(by=user, dossier=dossier)


def test_in_intake_the_sociaal_team_holds_the_conversation():
    dossier = DossierFactory(with_account=True)
    note(dossier)
    services.share(by=dossier.resident.user, dossier=dossier)
    team = employee(Role.SOCIAAL_TEAM, dossier.team)
    assert len(services.read_agenda(by=team, dossier=dossier).items) == 1


def test_reading_is_logged_and_the_log_holds_no_words(dossier):
    note(dossier)
    services.share(by=dossier.resident.user, dossier=dossier)
    services.read_agenda(by=dossier.current_casusregisseur, dossier=dossier)
    events = Event.objects.filter(data_subject_id=str(dossier.subject))
    assert events.filter(name="dossier.bekeken", actor_kind="staff").count() == 1
    assert not any("brief" in event.summary for event in events)


def test_after_the_conversation_a_new_list_begins(dossier):
    note(dossier)
    services.share(by=dossier.resident.user, dossier=dossier)
    services.close_conversation(by=dossier.current_casusregisseur, dossier=dossier)
    assert queries.agenda(dossier) is None
    assert queries.checklist(dossier).filled == 0
    with pytest.raises(IllegalMove):
        services.close_conversation(by=dossier.current_casusregisseur, dossier=dossier)


def test_nobody_prepares_for_another(dossier):
    for by in (dossier.current_casusregisseur, DossierFactory(with_account=True).resident.user):
        with pytest.raises(NotAllowed):
            services.save_area(
                by=by, dossier=dossier, area=LifeArea.WORK, face=3, text="", share=True
            )

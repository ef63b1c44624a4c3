"""Lists of dossiers, candidates in order, the log of one resident."""

import pytest

from portal.accounts.models import StaffProfile
from portal.accounts.roles import Role
from selfservice.dossiers import queries, services
from tests.factories.accounts import employee, resident
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db
Profession = StaffProfile.Profession


def named(dossiers) -> list[str]:
    return [dossier.resident.first_name for dossier in dossiers]


def test_search_wants_every_word_in_the_name():
    team = TeamFactory(winterswijk=True)
    worker = employee(Role.SOCIAAL_TEAM, team)
    for first, last in (("Anja", "Jansen"), ("Bilal", "Jansen"), ("Anja", "de Wit")):
        DossierFactory(team=team, resident__first_name=first, resident__last_name=last)
    assert named(queries.visible_dossiers(worker, search="jansen")) == ["Anja", "Bilal"]
    assert named(queries.visible_dossiers(worker, search="anja jans")) == ["Anja"]


def test_parts_of_the_list():
    dossier = DossierFactory(active=True, resident__first_name="Van mij")
    DossierFactory(resident__first_name="Wacht")
    me = dossier.current_casusregisseur
    employee_too = employee(Role.SOCIAAL_TEAM, dossier.team)
    assert named(queries.visible_dossiers(me, part=queries.Part.OWN)) == ["Van mij"]
    assert named(queries.visible_dossiers(employee_too, part=queries.Part.WAITING)) == ["Wacht"]
    assert named(queries.without_casusregisseur(employee_too)) == ["Wacht"]
    assert not queries.without_casusregisseur(me)


def test_candidates_fit_first_then_the_lightest_load(django_assert_num_queries):
    team = TeamFactory(winterswijk=True)
    busy, free = casusregisseur(team, last_name="Druk"), casusregisseur(team, last_name="Vrij")
    other = casusregisseur(team, last_name="Anders")
    StaffProfile.objects.filter(user=other).update(profession=Profession.JEUGD)
    casusregisseur(TeamFactory(berkelland=True))
    employee(Role.SOCIAAL_TEAM, team)
    for _ in range(3):
        DossierFactory(team=team, active=True, current_casusregisseur=busy)
    dossier = DossierFactory(team=team, main_question="werk")
    with django_assert_num_queries(2):
        found = queries.candidates(dossier)
    assert [one.user for one in found] == [free, busy, other]
    assert [one.reason for one in found] == ["Past bij de hoofdvraag: werk."] * 2 + [""]
    assert [one.caseload for one in found] == [0, 3, 0]


def test_the_log_holds_dossier_and_account_and_can_leave_out_the_own():
    dossier = DossierFactory(active=True, with_account=True)
    services.look(by=dossier.resident.user, what="uw plan")
    services.look(by=dossier.current_casusregisseur, public_id=dossier.public_id, what="uw plan")
    services.look(by=DossierFactory(with_account=True).resident.user, what="uw plan")
    assert len(queries.events(dossier)) == 2
    assert not queries.is_own(
        queries.events(dossier, others_only=True).get(), dossier.resident.user
    )


def test_who_has_no_dossier():
    assert queries.own_dossier(resident()) is None
    assert queries.own_dossier(casusregisseur()) is None
    assert queries.resident_of(resident()) is None

"""What the database itself keeps: P2, one current assignment, nothing lost with an account."""

import pytest
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError

from portal.core import clock
from selfservice.dossiers.models import Assignment, Dossier, Resident
from tests.factories.dossiers import DossierFactory, ResidentFactory, casusregisseur

pytestmark = pytest.mark.django_db


def test_an_active_dossier_has_a_casusregisseur_in_the_database():
    dossier = DossierFactory(intake=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.filter(pk=dossier.pk).update(state=Dossier.State.ACTIVE)


def test_a_dossier_has_one_current_assignment_in_the_database():
    dossier = DossierFactory(active=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(
            dossier=dossier,
            casusregisseur=casusregisseur(dossier.team),
            started_on=clock.today(),
            reason="nog een",
        )


def test_an_assignment_does_not_end_before_it_starts():
    dossier = DossierFactory(active=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        dossier.assignments.update(ended_on=clock.today().replace(year=2000))


@pytest.mark.parametrize("model", [Resident, Dossier, Assignment])
def test_everything_points_with_protect(model):
    keys = [field for field in model._meta.get_fields() if isinstance(field, models.ForeignKey)]
    assert keys
    assert {key.remote_field.on_delete for key in keys} == {models.PROTECT}


def test_an_account_with_a_record_cannot_be_deleted():
    dossier = DossierFactory(active=True, with_account=True)
    former = casusregisseur(dossier.team)
    Assignment.objects.create(
        dossier=dossier,
        casusregisseur=former,
        started_on=clock.today(),
        ended_on=clock.today(),
        reason="eerder",
    )
    for user in (dossier.current_casusregisseur, former, dossier.resident.user):
        with pytest.raises(ProtectedError):
            user.delete()
    assert dossier.assignments.count() == 2


def test_the_address_has_no_empty_parts():
    assert ResidentFactory.build(street="", postcode="", city="Groenlo").address == "Groenlo"

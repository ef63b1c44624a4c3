"""A proposed text cannot change: not by save, not in bulk, not in the database."""

import pytest
from django.db import IntegrityError, connection, transaction

from selfservice.plans.models import Goal, PlanVersion, Step
from selfservice.plans.querysets import FrozenText
from tests.factories import plans
from tests.factories.dossiers import DossierFactory

pytestmark = pytest.mark.django_db

COLUMNS = {
    "plans_planversion": ["talents", "wishes", "months", "text_hash", "number"],
    "plans_goal": ["title", "why", "done_when", "life_area", '"order"'],
    "plans_step": ["title", "actor", "actor_name", '"order"'],
}


@pytest.fixture
def version():
    return plans.proposed(DossierFactory(active=True))


def rows(version):
    goal = version.goals.get()
    return {PlanVersion: version, Goal: goal, Step: goal.steps.first()}


@pytest.mark.parametrize(
    ("model", "field"), [(PlanVersion, "talents"), (Goal, "why"), (Step, "title")]
)
def test_saving_other_text_is_refused(version, model, field):
    row = rows(version)[model]
    setattr(row, field, "iets anders")
    with pytest.raises(FrozenText):
        row.save()


@pytest.mark.parametrize("model", [PlanVersion, Goal, Step])
def test_removing_is_refused(version, model):
    with pytest.raises(FrozenText):
        rows(version)[model].delete()
    with pytest.raises(FrozenText):
        model.objects.all().delete()


@pytest.mark.parametrize(
    ("model", "values"),
    [(PlanVersion, {"wishes": "x"}), (Goal, {"title": "x"}), (Step, {"until_on": None})],
)
def test_changing_text_in_bulk_is_refused(version, model, values):
    with pytest.raises(FrozenText):
        model.objects.update(**values)


def test_a_goal_or_step_cannot_be_added_later(version):
    goal = version.goals.get()
    with pytest.raises(FrozenText):
        Goal.objects.create(version=version, order=9, life_area="justitie", title="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        Step.objects.bulk_create([Step(goal=goal, order=9, title="x", actor="inwoner")])


@pytest.mark.parametrize(
    ("table", "column"), [(table, column) for table, names in COLUMNS.items() for column in names]
)
def test_the_database_refuses_it_too(version, table, column):
    numeric = column in ("months", "number", '"order"')
    change = f"{column} + 1" if numeric else "'x'"
    statement = f"UPDATE {table} SET {column} = {change}"  # noqa: S608
    refused = pytest.raises(IntegrityError, match="frozen")
    with connection.cursor() as cursor, refused, transaction.atomic():
        cursor.execute(statement)


def test_a_draft_stays_open():
    version = plans.draft(DossierFactory(active=True))
    version.talents = "Ik kan goed koken."
    version.save()
    version.goals.get().steps.first().delete()


def test_a_plan_has_one_version_in_force_in_the_database():
    dossier = DossierFactory(active=True, with_account=True)
    first = plans.accepted(dossier)
    second = plans.proposed(dossier)
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanVersion.objects.filter(pk=second.pk).update(
            state=PlanVersion.State.ACCEPTED,
            accepted_at=first.accepted_at,
            accepted_by=first.accepted_by,
            accepted_how=first.accepted_how,
        )


@pytest.mark.parametrize(
    "half", [{"proposed_at": None}, {"proposed_by": None}, {"accepted_how": ""}]
)
def test_pairs_stay_pairs_in_the_database(half):
    version = plans.accepted(DossierFactory(active=True, with_account=True))
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanVersion.objects.filter(pk=version.pk).update(**half)

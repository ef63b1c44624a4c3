"""What waits in the vraagbaak stands on the overview of who works it."""

import uuid

import pytest

from content.faq.models import Question, Report
from portal.accounts.roles import Role
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]


@pytest.fixture
def waiting():
    asker = employee(Role.SOCIAAL_TEAM)
    row = {"text": "x", "asker": asker, "answer_by": "2020-01-01"}
    Question.objects.create(submit_key=uuid.uuid4(), **row)
    draft = EntryFactory(live=False)
    done = {"state": "beantwoord", "answer": "Ja.", "answered_at": "2020-01-01T10:00Z"}
    Question.objects.create(submit_key=uuid.uuid4(), entry=draft, **row, **done)
    entry = EntryFactory(owner_team=TeamFactory(specialists=True))
    Report.objects.create(entry=entry, kind="klopt-niet", remark="x", by=asker)


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.SPECIALIST, ["Vragen van collega", "Waarvan 1 te laat", "Meldingen over antwoorden"]),
        (Role.REDACTEUR, ["Antwoorden goed te keuren", "Meldingen over antwoorden"]),
        (Role.CASUSREGISSEUR, []),
    ],
)
def test_tiles(client, waiting, role, seen):
    login(client, employee(role))
    page = client.get("/werkplek/").text
    for text in ("Vragen van collega", "Antwoorden goed te keuren", "Meldingen over antwoorden"):
        assert (text in page) is any(one.startswith(text) for one in seen)
    assert all(text in page for text in seen)


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.REDACTEUR])
def test_as_many_queries_for_a_hundred(client, waiting, role, django_assert_max_num_queries):
    login(client, employee(role))

    def cost():
        with django_assert_max_num_queries(18) as seen:
            client.get("/werkplek/")
        return len(seen)

    one = cost()
    report = Report.objects.get()
    asker = report.by
    for _ in range(99):
        row = {"text": "x", "asker": asker, "answer_by": "2020-01-01"}
        Question.objects.create(submit_key=uuid.uuid4(), **row)
        Report.objects.create(entry=report.entry, kind="klopt-niet", remark="x", by=asker)
    assert cost() == one

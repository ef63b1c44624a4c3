"""What was changed, by whom, and two versions beside each other."""

import pytest

from portal.accounts.roles import Role
from tests.factories.accounts import employee
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
URL = "/werkplek/vraagbaak/versies/a/"


def version(entry, answer, note, by, *, publish=True):
    entry.answer, entry.change_note = answer, note
    revision = entry.save_revision(user=by)
    if publish:
        revision.publish(user=by, skip_permission_checks=True)
    return revision


@pytest.fixture
def entry():
    by = employee(Role.REDACTEUR, first_name="Noor")
    found = EntryFactory(slug="a")
    found.versions = [
        version(found, "U krijgt 10 euro.", "Eerste tekst", by),
        version(found, "U krijgt 20 euro.", "Norm van januari", by),
        version(found, "U krijgt 30 euro.", "Concept van juli", by, publish=False),
    ]
    return found


def test_staff_see_what_was_published_and_what_changed(client, entry):
    login(client, employee(Role.SOCIAAL_TEAM))
    page = client.get(URL).text
    assert "Norm van januari" in page
    assert "Noor" in page
    assert "<del>10</del><ins>20</ins>" in page
    assert "Concept van juli" not in page
    assert (
        'href="/werkplek/vraagbaak/versies/a/"'
        in client.get("/werkplek/vraagbaak/", {"antwoord": "a"}).text
    )


def test_editors_see_drafts_too(client, entry):
    login(client, employee(Role.REDACTEUR))
    first, _, third = (revision.pk for revision in entry.versions)
    page = client.get(URL, {"van": first, "tot": third}).text
    assert "Concept van juli" in page
    assert "<del>10</del><ins>30</ins>" in page


@pytest.mark.parametrize("asked", ["x", "1'", "99999999999999", "²"])
def test_an_address_that_means_nothing_is_not_there(client, entry, asked):
    login(client, employee(Role.SOCIAAL_TEAM))
    assert client.get(URL, {"van": asked, "tot": asked}).status_code == 404


def test_a_version_of_another_entry_or_a_draft_is_not_there(client, entry):
    login(client, employee(Role.SOCIAAL_TEAM))
    other = version(EntryFactory(slug="b"), "x", "y", None)
    first, _, draft = (revision.pk for revision in entry.versions)
    assert client.get(URL, {"van": first, "tot": other.pk}).status_code == 404
    assert client.get(URL, {"van": first, "tot": draft}).status_code == 404


def test_as_many_queries_for_a_hundred(client, entry, django_assert_max_num_queries):
    login(client, employee(Role.REDACTEUR))

    def cost():
        with django_assert_max_num_queries(30) as seen:
            client.get(URL)
        return len(seen)

    three = cost()
    for number in range(97):
        version(entry, f"U krijgt {number} euro.", "Norm", None)
    assert cost() == three

"""The number of queries of every screen, the same with 1 row and with 100."""

import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from portal.accounts.roles import Role
from portal.core import clock
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import (
    Aanvraag,
    Attachment,
    Design,
    RequestTypeVersion,
    StatusEvent,
)
from selfservice.eerste_vragen import services as first
from selfservice.files.models import PrivateFile
from tests.factories import aanvragen as make
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db


def copies(aanvraag, count):
    """Add rows like this one by the shortest way: only their number matters here."""
    rows = []
    for number in range(count):
        row = Aanvraag.objects.get(pk=aanvraag.pk)
        row.pk, row.public_id, row.submit_key = None, uuid.uuid4(), uuid.uuid4()
        row.reference = f"N{aanvraag.pk}-{number:05d}" if row.reference else None
        rows.append(row)
    Aanvraag.objects.bulk_create(rows)


def queries_of(browser, url):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = browser.get(url)
    assert answer.status_code == 200, answer
    return len(captured), answer


def fixed(browser, url, more, limit):
    """Assert that `url` needs the same number of queries before and after `more()`."""
    queries_of(browser, url)  # sessions, content types
    few, _ = queries_of(browser, url)
    more()
    many, answer = queries_of(browser, url)
    assert few == many <= limit, (url, few, many)
    return answer


def test_the_list_of_a_resident():
    filed = make.filed()
    browser = login(Client(), filed.dossier.resident.user)
    answer = fixed(browser, "/mijn/aanvragen/", lambda: copies(filed, 99), 14)
    assert answer.content.decode().count("p-card__link") >= 100


def attach_many(aanvraag, count):
    by = aanvraag.dossier.resident.user
    for number in range(count):
        file = PrivateFile.objects.create(
            dossier=aanvraag.dossier,
            uploaded_by=by,
            name=f"bon{number}.jpg",
            size=9,
            content_type="image/jpeg",
            sha256="0" * 64,
            state="gecontroleerd",
            sealed="x",
        )
        Attachment.objects.create(aanvraag=aanvraag, file=file, question="bewijs")
        StatusEvent.objects.create(
            aanvraag=aanvraag,
            action="oppakken",
            state="in_behandeling",
            actor_kind="staff",
            actor_name="Kim",
            at=clock.now(),
        )


@pytest.mark.parametrize("name", ["aanvraag", "aanvraag_ontvangst"])
def test_the_pages_of_a_filed_aanvraag(name):
    filed = make.filed()
    attach_many(filed, 1)
    browser = login(Client(), filed.dossier.resident.user)
    url = reverse(f"mijn:{name}", args=[filed.public_id])
    fixed(browser, url, lambda: attach_many(filed, 99), 14)


@pytest.mark.parametrize("screen", ["gegevens", "waarvoor", "rekening", "bewijs", "controleren"])
def test_the_screens_of_a_draft(screen):
    draft = make.draft()
    make.filed(draft.dossier)
    attach_many(draft, 1)
    browser = login(Client(), draft.dossier.resident.user)
    url = f"/mijn/aanvragen/{draft.public_id}/{screen}/"
    fixed(browser, url, lambda: attach_many(draft, 99), 14)


def test_the_start_page():
    make.shipped()
    fixed(Client(), "/mijn/aanvragen/nieuw/bijzondere-bijstand/", lambda: None, 2)


@pytest.mark.parametrize("part", ["nieuw", "van-mij", "alles", "afgehandeld"])
def test_the_queue_of_the_desk(part):
    handler = make.handler()
    filed = make.filed()
    rows = [filed, make.taken(handler), make.decided(handler)]
    browser = login(Client(), handler)

    def more():
        for row in rows:
            copies(row, 40)

    fixed(browser, f"/werkplek/aanvragen/?deel={part}", more, 12)


def test_the_detail_on_the_desk_and_for_the_casusregisseur():
    handler = make.handler()
    taken = make.taken(handler)
    attach_many(taken, 1)
    for user, name in (
        (handler, "aanvraag"),
        (handler, "aanvraag_besluit"),
        (taken.dossier.current_casusregisseur, "aanvraag_meelezen"),
    ):
        url = reverse(f"werkplek:{name}", args=[taken.public_id])
        fixed(login(Client(), user), url, lambda: attach_many(taken, 50), 15)


def test_the_overview_for_other_screens(django_assert_num_queries):
    filed = make.filed()
    copies(filed, 99)
    with django_assert_num_queries(2):
        assert len(queries.overview_for(filed.dossier)) == 100
    with django_assert_num_queries(2):
        assert len(queries.for_dossier(filed.dossier)) == 100
    with django_assert_num_queries(1):
        assert queries.open_count(filed.dossier) == 100
    with django_assert_num_queries(1):
        assert "bijzondere-bijstand" in {entry.key for entry in queries.entrypoints()}


def test_the_inbox_of_a_team():
    team = TeamFactory(winterswijk=True)
    browser = login(Client(), employee(Role.SOCIAAL_TEAM, team))
    asked = first.Asked(topic="werk", question="Vraag", name="Sam", phone="0543 000000")

    def more(count=99):
        for _ in range(count):
            first.ask(by=None, key=uuid.uuid4(), team=team, asked=asked)

    more(1)
    fixed(browser, "/werkplek/eerste-vragen/", more, 10)
    question = first.ask(by=None, key=uuid.uuid4(), team=team, asked=asked)
    fixed(browser, f"/werkplek/eerste-vragen/{question.public_id}/", lambda: None, 12)


def test_the_public_form():
    TeamFactory(winterswijk=True)
    fixed(Client(), "/eerste-vraag/", lambda: TeamFactory(berkelland=True), 2)


def with_a_hundred(definition):
    """Return this definition with a screen of a hundred questions."""
    questions = [
        {"key": f"vraag-{number}", "kind": "yes_no", "label": f"Vraag {number}?"}
        for number in range(100)
    ]
    screen = {"key": "veel", "title": "Veel", "questions": questions}
    return definition | {"screens": [*definition["screens"], screen]}


def test_the_start_page_with_a_hundred_questions():
    version = make.shipped()

    def more():
        newer = RequestTypeVersion(request_type=version.request_type, number=99)
        newer.definition = with_a_hundred(version.definition)
        newer.save()
        services.publish(version=newer)

    fixed(Client(), "/mijn/aanvragen/nieuw/bijzondere-bijstand/", more, 2)


@pytest.mark.parametrize("place", ["", "winterswijk"])
def test_the_preview_of_a_type_with_a_hundred_questions(place):
    make.shipped()
    design = Design.objects.get(slug=make.SLUG)

    def drawn():
        with CaptureQueriesContext(connection) as captured:
            page = design.make_preview_request(preview_mode=place)
            page.render()
        return len(captured), page.content.decode()

    drawn()
    few, _ = drawn()
    design.fill(with_a_hundred(design.definition))
    many, page = drawn()
    assert "Vraag 99?" in page
    assert few == many <= 25, (few, many)

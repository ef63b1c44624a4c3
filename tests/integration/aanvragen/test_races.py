"""Many at once: one filing, one handler, one first question; every upload its own row."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from portal.core.exceptions import DomainError
from selfservice.aanvragen import services
from selfservice.aanvragen.models import Aanvraag, Attachment, StatusEvent
from selfservice.eerste_vragen import services as first
from selfservice.eerste_vragen.models import FirstQuestion
from tests.factories import aanvragen as make
from tests.factories.core import TeamFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.allow_n_plus_one]
AT_ONCE = 8


def at_once(work, count=AT_ONCE):
    """Run `work` in threads that each have a connection of their own."""

    def one(number):
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def test_eight_at_once_send_one_aanvraag():
    draft = make.draft()
    by, key = draft.dossier.resident.user, draft.submit_key
    sent = at_once(lambda _: services.submit(by=by, public_id=draft.public_id, key=key))
    assert len({aanvraag.reference for aanvraag in sent}) == 1
    assert Aanvraag.objects.filed().count() == 1
    assert StatusEvent.objects.filter(action="indienen").count() == 1


def test_eight_browsers_at_once_get_the_same_receipt():
    draft = make.draft()
    url = f"/mijn/aanvragen/{draft.public_id}/controleren/"
    browsers = [login(Client(), draft.dossier.resident.user) for _ in range(AT_ONCE)]
    data = {"sleutel": str(draft.submit_key)}
    answers = at_once(lambda number: browsers[number].post(url, data))
    assert {answer.status_code for answer in answers} == {302}
    assert {answer.url for answer in answers} == {url.replace("controleren", "ontvangst")}
    assert Aanvraag.objects.filed().count() == 1


def test_one_of_eight_colleagues_takes_it():
    filed, people = make.filed(), [make.handler() for _ in range(AT_ONCE)]

    def take(number):
        try:
            return services.take(by=people[number], public_id=filed.public_id)
        except DomainError:
            return None

    assert sum(result is not None for result in at_once(take)) == 1


def test_ten_uploads_at_once_are_ten_files_and_never_more():
    draft = make.draft()
    by = draft.dossier.resident.user

    def attach(number):
        try:
            return services.attach(
                by=by, public_id=draft.public_id, question="bewijs", upload=make.picture()
            )
        except services.TooManyFiles:
            return None

    kept = [item for item in at_once(attach, 12) if item]
    assert len(kept) == Attachment.objects.count() == 10


def test_a_double_click_starts_one_draft():
    dossier, version = make.known_resident(), make.shipped()
    by = dossier.resident.user
    at_once(lambda _: services.start(by=by, dossier=dossier, version=version))
    assert Aanvraag.objects.count() == 1


def test_a_first_question_sent_eight_times_is_one():
    team, key = TeamFactory(winterswijk=True), uuid.uuid4()
    asked = first.Asked(topic="werk", question="Hoe kom ik aan werk?", name="Sam", phone="1")
    found = at_once(lambda _: first.ask(by=None, key=key, team=team, asked=asked))
    assert len({question.pk for question in found}) == FirstQuestion.objects.count() == 1

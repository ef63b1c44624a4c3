"""The filter and the predicate say the same, for every role."""

import uuid

import pytest
from django.contrib.auth.models import AnonymousUser

from portal.accounts.roles import Role
from selfservice.eerste_vragen import policy, queries, services
from selfservice.eerste_vragen.models import FirstQuestion
from tests.factories.accounts import employee, resident
from tests.factories.core import TeamFactory

pytestmark = pytest.mark.django_db


def question_for(team, **changes):
    asked = services.Asked(
        **{"topic": "werk", "question": "Vraag", "name": "Sam", "phone": "0543 000000"} | changes
    )
    return services.ask(by=None, key=uuid.uuid4(), team=team, asked=asked)


def test_filter_and_predicate_agree():
    own, other = TeamFactory(winterswijk=True), TeamFactory(berkelland=True)
    questions = [question_for(own), question_for(other)]
    people = [AnonymousUser(), resident(), *(employee(role, own) for role in Role)]
    for user in people:
        seen = set(FirstQuestion.objects.visible_to(user).values_list("pk", flat=True))
        for question in questions:
            assert (question.pk in seen) == policy.can_work(user, question)
    assert policy.can_work(people[3], questions[0])
    assert not any(policy.can_work(user, questions[1]) for user in people)


def test_urgent_comes_first_and_is_promised_sooner():
    team = TeamFactory(winterswijk=True)
    calm, urgent = question_for(team), question_for(team, urgent=True)
    worker = employee(Role.SOCIAAL_TEAM, team)
    assert list(queries.inbox(worker)) == [urgent, calm]
    assert urgent.answer_by < calm.answer_by
    assert queries.open_count(worker) == 2


def test_without_a_way_to_answer_it_is_refused():
    with pytest.raises(services.CannotBeAnswered):
        question_for(TeamFactory(winterswijk=True), phone="")

"""Searches lose their words after a quarter and go after the figures (AVG 5)."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from content.search import keeping
from content.search.models import Handled, SearchLog
from content.search.rules.scopes import Scope
from portal.accounts.roles import Role
from portal.core import clock
from tests.factories.accounts import employee

pytestmark = pytest.mark.django_db


def search(days: int) -> SearchLog:
    at = clock.now() - timedelta(days=days)
    return SearchLog.objects.create(at=at, query="woorden", scope=Scope.STAFF, count=1)


def test_words_go_first_and_numbers_later():
    young, older, oldest = search(90), search(93), search(401)
    assert keeping.tidy() == (1, 1)
    assert {row.pk: row.query for row in SearchLog.objects.all()} == {
        young.pk: "woorden",
        older.pk: "",
    }
    assert not SearchLog.objects.filter(pk=oldest.pk).exists()
    assert keeping.tidy() == (0, 0)


def test_what_was_handled_goes_with_the_words():
    by = employee(Role.REDACTEUR)
    for days in (10, 100):
        at = clock.now() - timedelta(days=days)
        Handled.objects.create(query="woorden", by=by, done="synoniem", at=at)
    call_command("tidy_searches")
    assert Handled.objects.count() == 1

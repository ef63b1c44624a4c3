"""Work of a killed worker is done by the next one."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from portal.core import clock
from portal.mail import services as mail

pytestmark = pytest.mark.django_db


def taken(ago):
    """Return a mail that a worker took `ago` and never finished."""
    mail.send(to="a@b.example", template="bericht_klaar")
    task = DBTaskResult.objects.latest("enqueued_at")
    task.claim("worker")
    DBTaskResult.objects.filter(pk=task.pk).update(started_at=clock.now() - ago)
    return task.pk


def test_only_what_was_taken_long_ago_comes_back(capsys):
    lost, busy = taken(timedelta(minutes=20)), taken(timedelta(minutes=1))
    call_command("reclaim_tasks")
    assert "1 taken" in capsys.readouterr().out
    assert list(DBTaskResult.objects.ready().values_list("pk", flat=True)) == [lost]
    assert list(DBTaskResult.objects.running().values_list("pk", flat=True)) == [busy]

"""What operators run from cron."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from portal.core import clock
from tests.factories.aanvragen import filed

pytestmark = pytest.mark.django_db


def said(command):
    out = StringIO()
    call_command(command, stdout=out)
    return out.getvalue().strip()


def test_deliver_due_delivers(webhook):
    filed()
    assert said("deliver_due") == "2 bezorgd."
    assert said("deliver_due") == "0 bezorgd."
    assert len(webhook.kept) == 2


def test_purge_deliveries_empties_only_what_arrived(webhook):
    filed()
    with clock.pretend(clock.now() + timedelta(days=40)):
        assert said("purge_deliveries") == "0 momentopnamen leeggemaakt."
    said("deliver_due")
    with clock.pretend(clock.now() + timedelta(days=40)):
        assert said("purge_deliveries") == "1 momentopnamen leeggemaakt."

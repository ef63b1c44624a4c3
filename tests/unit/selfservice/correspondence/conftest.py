from collections.abc import Callable

import pytest
from django.core import mail as outgoing
from django.core.mail import EmailMessage
from django_tasks_db.models import DBTaskResult

from portal.mail import tasks
from selfservice.dossiers.models import Dossier
from tests.factories.dossiers import DossierFactory


@pytest.fixture
def dossier() -> Dossier:
    """A resident with account and casusregisseur."""
    return DossierFactory(active=True, with_account=True)


@pytest.fixture
def post() -> Callable[[], list[EmailMessage]]:
    """Return a function that delivers what waits in the queue and returns those letters."""

    def deliver() -> list[EmailMessage]:
        outgoing.outbox.clear()
        for row in DBTaskResult.objects.all():
            tasks.send.func(**row.args_kwargs["kwargs"])
        DBTaskResult.objects.all().delete()
        return outgoing.outbox

    return deliver

"""Mail: queued sealed, sent by the task, and never saying what it is about."""

import re
import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from django.core import mail as outgoing
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from portal.mail import services, tasks

pytestmark = pytest.mark.django_db
TEMPLATES = sorted(path.stem for path in Path("templates/mail").glob("*.txt"))
CONTEXT = {"password_reset_url": "https://portaal.example/accounts/password/reset/key/1-a/?x&y"}


class Postbox:
    """A real mail server that keeps what it gets."""

    def __init__(self) -> None:
        self.letters: list = []

    async def handle_DATA(self, server, session, envelope) -> str:
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def postbox(settings) -> Iterator[Postbox]:
    box = Postbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    yield box
    controller.stop()


def queued_arguments() -> dict:
    return DBTaskResult.objects.get().args_kwargs["kwargs"]


def test_a_mail_goes_through_the_queue_to_a_real_server(postbox: Postbox) -> None:
    services.send(to="noor@voorbeeld.example", template="bericht_klaar")
    tasks.send.func(**queued_arguments())
    (letter,) = postbox.letters
    assert letter["To"] == "noor@voorbeeld.example"
    assert letter["Subject"] == "Er staat een bericht voor u klaar"
    assert "Mijn omgeving" in letter.get_content()
    assert letter.get_content_type() == "text/plain"


def test_a_server_that_refuses_makes_the_task_fail(settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    services.send(to="noor@voorbeeld.example", template="bericht_klaar")
    with pytest.raises(OSError, match="refused"):
        tasks.send.func(**queued_arguments())


def test_the_queue_holds_no_address_and_no_link() -> None:
    services.send(to="noor@voorbeeld.example", template="wachtwoord_opnieuw", context=CONTEXT)
    stored = str(queued_arguments())
    assert "noor" not in stored
    assert "password" not in stored


def test_what_is_rolled_back_is_not_sent() -> None:
    with transaction.atomic():
        services.send(to="noor@voorbeeld.example", template="bericht_klaar")
        transaction.set_rollback(True)
    assert not DBTaskResult.objects.exists()


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_mail_is_short_plain_and_discreet(template: str) -> None:
    letter = tasks.compose(to="noor@voorbeeld.example", template=template, context=CONTEXT)
    assert letter.subject
    assert "\n" not in letter.subject
    assert "{" not in letter.body
    assert "&amp;" not in letter.body
    about = r"bijstand|schuld|aanvraag|plan|inkomen|casusregisseur"
    assert not re.search(about, letter.subject + letter.body, re.IGNORECASE)


def test_there_are_mails_to_look_at() -> None:
    assert {"uitnodiging", "bericht_klaar", "wachtwoord_opnieuw"} <= set(TEMPLATES)
    assert outgoing.outbox == []

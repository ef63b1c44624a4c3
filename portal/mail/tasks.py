"""Sends the mail that `services.send` queued."""

import json
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django_tasks import task

from portal.core import vault


@task()
def send(sealed: str) -> None:
    """Open the sealed letter and hand it to the mail server; raise when the server refuses."""
    letter = json.loads(vault.unseal(sealed.encode()))
    compose(**letter).send()


def compose(*, to: str, template: str, context: dict[str, Any]) -> EmailMessage:
    """Return the mail `template`; the first line of the file is its subject."""
    values = {"site_name": settings.SITE_NAME, "site_url": settings.WAGTAILADMIN_BASE_URL}
    text = render_to_string(f"mail/{template}.txt", values | context)
    subject, _, body = text.strip().partition("\n")
    return EmailMessage(subject.strip(), body.strip() + "\n", to=[to])

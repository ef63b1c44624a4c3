"""What is logged about coming in."""

from typing import Any

from allauth.account.signals import user_logged_in
from django.db import transaction
from django.http import HttpRequest

from portal.audit import services as audit
from portal.audit.purposes import Purpose


@transaction.atomic
def record_login(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Log that this person came in, with both factors."""
    audit.record(
        by=user,
        name="account.ingelogd",
        summary="Inloggen",
        purpose=Purpose.ACCOUNT,
        subject=user.public_id,
        subject_type=user.get_kind_display(),
        obj=user,
    )


def connect() -> None:
    """Listen to log-ins; called from AppConfig.ready()."""
    user_logged_in.connect(record_login, dispatch_uid="portal.accounts.record_login")

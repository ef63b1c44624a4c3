"""How allauth behaves here: closed sign-up, a second factor, mail through portal.mail."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import resolve_url

from portal.accounts.mails import MAIL_OF_ALLAUTH
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.mail import services as mail

SENTENCES = {
    "account_inactive": "Dit account is gesloten. Vraag het aan uw contactpersoon.",
    "email_password_mismatch": "Uw e-mailadres of uw wachtwoord klopt niet. Kijk ze allebei na.",
    "enter_current_password": "Dit is niet uw wachtwoord van nu. Typ het opnieuw.",
    "too_many_login_attempts": (
        "U probeerde het te vaak. Wacht 5 minuten. Of kies een nieuw wachtwoord."
    ),
    "rate_limited": "U probeerde het te vaak. Wacht even en probeer het dan opnieuw.",
}


class AccountAdapter(DefaultAccountAdapter):
    """The portal's rules for identity (SECURITY.md)."""

    error_messages: ClassVar[dict[str, str]] = DefaultAccountAdapter.error_messages | SENTENCES

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_stages(self) -> list[str]:
        return [*super().get_login_stages(), "portal.accounts.stages.OTPStage"]  # stays last

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return resolve_url(settings.LOGOUT_REDIRECT_URL)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return resolve_url("account_login")

    @transaction.atomic
    def set_password(self, user: Any, password: str) -> None:
        """Save a new password; every open session of this person ends by it."""
        super().set_password(user, password)
        audit.record(
            by=user,
            name="account.wachtwoord_gewijzigd",
            summary="Het wachtwoord is gewijzigd",
            purpose=Purpose.ACCOUNT,
            subject=user.public_id,
            subject_type=user.get_kind_display(),
            obj=user,
        )
        mail.send(to=user.email, template="wachtwoord_gewijzigd")

    @transaction.atomic
    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue one of the few mails of allauth that we send; the others do not exist here."""
        template, keys = MAIL_OF_ALLAUTH[template_prefix]
        mail.send(to=email, template=template, context={key: context[key] for key in keys})

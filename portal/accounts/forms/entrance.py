"""allauth's forms in the portal's words (settings ACCOUNT_FORMS)."""

from typing import Any

from allauth.account import forms as allauth_forms

from portal.ui.forms import PortalFormMixin

PASSWORD_HELP = "Minstens 12 tekens. Tip: kies een zin die alleen u kent."  # noqa: S105


class Worded(PortalFormMixin):
    """Give the fields our labels and explanations, and no placeholders."""

    labels: dict[str, str] = {}
    hints: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            field.error_messages["required"] = self._required_sentence(name, field)


class LoginForm(Worded, allauth_forms.LoginForm):
    labels = {"login": "E-mailadres", "password": "Wachtwoord"}


class ResetPasswordForm(Worded, allauth_forms.ResetPasswordForm):
    labels = {"email": "E-mailadres"}
    hints = {"email": "Het adres waarmee u inlogt."}


class ResetPasswordKeyForm(Worded, allauth_forms.ResetPasswordKeyForm):
    labels = {"password1": "Nieuw wachtwoord", "password2": "Nieuw wachtwoord nog een keer"}
    hints = {"password1": PASSWORD_HELP}


class ChangePasswordForm(Worded, allauth_forms.ChangePasswordForm):
    labels = {
        "oldpassword": "Wachtwoord van nu",
        "password1": "Nieuw wachtwoord",
        "password2": "Nieuw wachtwoord nog een keer",
    }
    hints = {"password1": PASSWORD_HELP}

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from portal.accounts.forms.entrance import PASSWORD_HELP
from portal.accounts.second_factor.codes import tidy
from portal.ui.forms import PortalForm

UNKNOWN_CODE = "Dit e-mailadres en deze code horen niet bij elkaar. Kijk ze allebei na."

OPEN_LINK_FIRST = (
    "Open eerst de link in de e-mail die wij u stuurden. "
    "Deed u dat al? Kijk dan uw e-mailadres en de code na."
)


class InvitationForm(PortalForm):
    """The address and the code that somebody was given."""

    email = forms.EmailField(
        label="E-mailadres",
        help_text="Het adres dat u aan uw contactpersoon gaf.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    code = forms.CharField(
        label="Code",
        help_text="De code staat in uw brief, bijvoorbeeld ACDE-3467-FGHJ.",
        max_length=30,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        return tidy(self.cleaned_data["code"])


class ChoosePasswordForm(PortalForm):
    """A first password, typed twice."""

    password1 = forms.CharField(
        label="Kies een wachtwoord",
        help_text=PASSWORD_HELP,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label="Typ het wachtwoord nog een keer",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: object, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password1(self) -> str:
        validate_password(self.cleaned_data["password1"], self.user)
        return self.cleaned_data["password1"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        first, second = data.get("password1"), data.get("password2")
        if first and second and first != second:
            self.add_error("password2", "De wachtwoorden zijn niet hetzelfde. Typ ze opnieuw.")
        return data

"""Giving a machtiging, and taking it up."""

from typing import Any

from django import forms

from portal.accounts.second_factor.codes import tidy
from portal.ui.forms import DutchDateField, PortalForm
from selfservice.machtigingen.rules.rights import RIGHT_TEXT, USUAL


class GiveForm(PortalForm):
    """Who, what, and until when."""

    first_name = forms.CharField(label="Voornaam", max_length=80)
    last_name = forms.CharField(label="Achternaam", max_length=80)
    email = forms.EmailField(
        label="E-mailadres",
        help_text="Van de persoon die met u meeleest. Daarmee logt die persoon in.",
        error_messages={"invalid": "Vul een e-mailadres in zoals naam@voorbeeld.nl."},
    )
    rights = forms.MultipleChoiceField(
        label="Wat mag deze persoon lezen?",
        choices=list(RIGHT_TEXT.items()),
        initial=list(USUAL),
        widget=forms.CheckboxSelectMultiple,
    )
    until = DutchDateField(
        label="Tot en met welke dag?", help_text="Hoogstens een jaar. Stoppen kan altijd eerder."
    )


class CodeForm(PortalForm):
    """The code that the resident handed over."""

    code = forms.CharField(
        label="Code",
        help_text="U kreeg de code van de persoon met wie u meeleest.",
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )

    def clean_code(self) -> Any:
        return tidy(self.cleaned_data["code"])

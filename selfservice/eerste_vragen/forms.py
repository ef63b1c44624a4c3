"""The form of a first question, and the one that closes it."""

import re
from typing import Any

from django import forms

from portal.core import queries as core
from portal.ui.forms import ChoiceHintsMixin, PortalForm
from selfservice.eerste_vragen.rules.states import HOW_TEXT
from selfservice.eerste_vragen.rules.topics import TOPIC_TEXT
from selfservice.eerste_vragen.services import Asked

YES_NO = [("ja", "Ja"), ("nee", "Nee")]
PHONE = re.compile(r"[0-9+() -]{8,25}")
NO_CONTACT = "Vul een telefoonnummer of een e-mailadres in. Dan kunnen wij u antwoorden."


class HintedChoiceField(ChoiceHintsMixin, forms.ChoiceField):
    widget = forms.RadioSelect


class FirstQuestionForm(PortalForm):
    """What somebody asks of the own sociaal team. `website` is there for robots only."""

    municipality = forms.ChoiceField(label="In welke gemeente woont u?", widget=forms.RadioSelect)
    topic = forms.ChoiceField(
        label="Waar gaat het over?", choices=list(TOPIC_TEXT.items()), widget=forms.RadioSelect
    )
    question = forms.CharField(
        label="Wat is uw vraag?",
        help_text="Schrijf het op zoals u het zou vertellen. Een paar zinnen is genoeg.",
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=4000,
    )
    urgent = HintedChoiceField(
        label="Is er haast bij?",
        help_text="Bijvoorbeeld: u heeft geen eten, of u moet uw huis uit.",
        choices=YES_NO,
    )
    name = forms.CharField(
        label="Wat is uw naam?",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = forms.CharField(
        label="Telefoonnummer",
        help_text="Vul een telefoonnummer of een e-mailadres in. Allebei mag ook.",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Dit e-mailadres klopt niet. Bijvoorbeeld: naam@voorbeeld.nl."},
    )
    best_moment = forms.CharField(
        label="Wanneer kunnen wij u het beste bereiken?",
        help_text="Bijvoorbeeld: maandagochtend, of na 16.00 uur.",
        required=False,
        max_length=200,
    )
    website = forms.CharField(label="Laat dit veld leeg", required=False, max_length=200)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        places = core.municipalities().values_list("slug", "name")
        self.fields["municipality"].choices = list(places)

    def clean_phone(self) -> str:
        phone = self.cleaned_data["phone"].strip()
        if phone and not PHONE.fullmatch(phone):
            raise forms.ValidationError("Dit telefoonnummer klopt niet. Gebruik alleen cijfers.")
        return phone

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                "Laat dit veld leeg en verstuur het formulier nog een keer."
            )
        return ""

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        tried = {"phone", "email"} & set(self.errors)
        if not tried and not values.get("phone") and not values.get("email"):
            self.add_error("phone", NO_CONTACT)
        return values

    def asked(self) -> Asked:
        """Return what was written, for the service."""
        values = {key: self.cleaned_data[key] for key in Asked.__dataclass_fields__}
        return Asked(**values | {"urgent": values["urgent"] == "ja"})


class HandledForm(PortalForm):
    """How a first question was handled."""

    how = forms.ChoiceField(
        label="Hoe heeft u deze vraag afgehandeld?",
        choices=list(HOW_TEXT.items()),
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label="Toelichting",
        help_text="Doorverwezen? Schrijf op naar wie.",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

"""Asking the specialist, and answering."""

import uuid
from typing import Any

from django import forms

from content.faq.forms.persons import CHECKED, CheckedForm
from content.faq.models import Topic
from content.faq.queries.questions import specialists
from portal.accounts.models import User
from portal.core import queries as core
from portal.ui.forms import PortalForm


def text_field(label: str, help_text: str = "", rows: int = 4, most: int = 4000) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=most,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class AskForm(PortalForm):
    """What a colleague asks. The words of the search come along."""

    text = text_field(
        "Wat wilt u weten?",
        "Zonder naam, BSN, telefoonnummer of e-mailadres. De specialist heeft die niet nodig.",
    )
    words = forms.CharField(
        label="Waar zocht u op?",
        required=False,
        max_length=200,
        help_text="Zo vindt een collega het antwoord de volgende keer wel.",
    )
    municipality = forms.ChoiceField(label="Gemeente van de beller", required=False)
    urgent = forms.BooleanField(
        label="Spoed: de beller moet dit vandaag weten",
        required=False,
        help_text="Anders hoort u het binnen twee werkdagen.",
    )
    checked = forms.BooleanField(label=CHECKED, required=False)
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        places = core.municipalities().values_list("slug", "name")
        self.fields["municipality"].choices = [("", "Onbekend"), *places]
        self.initial.setdefault("key", uuid.uuid4())


class ReplyForm(CheckedForm):
    """What the asker explains."""

    text = text_field("Uw uitleg", "Ook hier niets over een persoon.")


class AnswerForm(CheckedForm):
    """The answer, as the colleague can read it out."""

    text = text_field("Antwoord", "Kort en om voor te lezen. Schrijf erbij waar het staat.", 6)


class AskBackForm(CheckedForm):
    """What the specialist still needs to know."""

    text = text_field("Wat wilt u nog weten?", rows=3)


class HandOverForm(CheckedForm):
    """To whom, and what that colleague should know."""

    to = forms.ModelChoiceField(label="Aan wie?", queryset=User.objects.none())
    text = forms.CharField(label="Toelichting", required=False, max_length=500)

    def __init__(self, *args: Any, by: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["to"].queryset = specialists(by)


class DraftForm(CheckedForm):
    """What goes into the vraagbaak, once an editor approves it."""

    MAIN = "answer"

    question = forms.CharField(label="Vraag, zoals een inwoner die stelt", max_length=200)
    answer = text_field("Kort antwoord", "Twee tot vier korte zinnen.", 5, 700)
    topic = forms.ModelChoiceField(label="Onderwerp", queryset=Topic.objects.all())
    internal_note = forms.CharField(
        label="Alleen voor medewerkers",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    local = forms.BooleanField(
        label="Dit geldt alleen in de gemeente van de beller", required=False
    )

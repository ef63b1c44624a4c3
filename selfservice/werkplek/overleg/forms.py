"""What the team writes down about one resident."""

from __future__ import annotations

from typing import Any

from django import forms

from portal.core import clock
from portal.ui.forms import DutchDateField, PortalForm
from selfservice.casusoverleg.rules.decisions import DECISION_TEXT


class MinutesForm(PortalForm):
    """Minutes of one resident. The decision is read by the resident, the discussion is not."""

    held_on = DutchDateField(label="Wanneer was het overleg?")
    present = forms.MultipleChoiceField(
        label="Wie waren erbij?", widget=forms.CheckboxSelectMultiple, required=False
    )
    others = forms.CharField(
        label="Wie nog meer?",
        help_text="Bijvoorbeeld de inwoner zelf of een partner. Zet een komma tussen de namen.",
        max_length=200,
        required=False,
    )
    kind = forms.ChoiceField(
        label="Wat is er besloten?", choices=list(DECISION_TEXT.items()), widget=forms.RadioSelect
    )
    decision = forms.CharField(
        label="Het besluit in gewone woorden",
        help_text="De inwoner leest dit. Schrijf wat er gebeurt, door wie en wanneer.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1500,
    )
    discussion = forms.CharField(
        label="Wat is er besproken?",
        help_text="Alleen voor het sociaal team en de casusregisseur. Schrijf niet meer dan nodig.",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )
    next_review = DutchDateField(
        label="Wanneer kijkt het team opnieuw?",
        help_text="Is een casusregisseur dan nog nodig?",
        required=False,
    )

    def __init__(self, *args: Any, names: list[str], review_days: int, **kwargs: Any) -> None:
        """names: who is usually there. review_days: when the team looks again without a date."""
        super().__init__(*args, **kwargs)
        self.fields["next_review"].help_text += f" Zonder datum is dat na {review_days} dagen."
        self.fields["present"].choices = [(name, name) for name in names]
        self.initial.setdefault("held_on", clock.today())

    def clean(self) -> dict[str, Any]:
        """Ask for at least one name."""
        cleaned = super().clean()
        if not (cleaned.get("present") or cleaned.get("others", "").strip()):
            self.add_error("present", "Kies wie erbij waren, of schrijf een naam op.")
        return cleaned

    @property
    def everybody(self) -> str:
        """The names of who were there, after a valid form."""
        others = [name.strip() for name in self.cleaned_data["others"].split(",")]
        return ", ".join([*self.cleaned_data["present"], *filter(None, others)])

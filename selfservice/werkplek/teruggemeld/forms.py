"""What was done after a report back."""

from typing import Any

from django import forms

from portal.ui.forms import DutchDateField, PortalForm
from selfservice.aanvragen.rules.talks import TALK_TEXT, Talk


class TalkedForm(PortalForm):
    """What happens now, what was done, and the day of the next call."""

    how = forms.ChoiceField(
        label="Wat gebeurt er nu?", choices=list(TALK_TEXT.items()), widget=forms.RadioSelect
    )
    done = forms.CharField(
        label="Wat heeft u gedaan?",
        help_text="De inwoner leest dit. Bijvoorbeeld: wij spraken over uw huur en uw rooster.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    call_on = DutchDateField(
        label="Uiterlijk op welke dag belt u weer?",
        help_text="Alleen invullen als u elkaar nog een keer spreekt.",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        again = values.get("how") == Talk.AGAIN
        if again and not values.get("call_on") and "call_on" not in self.errors:
            self.add_error("call_on", "Vul in op welke dag u weer belt.")
        return values

"""One screen of the checklist."""

from typing import Any

from django import forms

from portal.ui.forms import PortalForm
from selfservice.voorbereiding.rules.faces import FACE_TEXT


class AreaForm(PortalForm):
    """A face, own words, and whether to talk about it. All of it may stay empty."""

    face = forms.TypedChoiceField(
        label="Hoe gaat het?",
        choices=list(FACE_TEXT.items()),
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label="In uw eigen woorden",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": "Maak de tekst korter dan 2000 tekens."},
    )
    share = forms.BooleanField(label="Hier wil ik over praten", required=False)

    @property
    def values(self) -> dict[str, Any]:
        """What the service keeps, after a valid form."""
        return {name: self.cleaned_data[name] for name in ("face", "text", "share")}

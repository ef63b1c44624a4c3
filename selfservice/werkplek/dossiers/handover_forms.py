"""Handing over, asking for it, and ending the guidance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from portal.ui.forms import PortalForm
from selfservice.casusoverleg.rules.decisions import Decision
from selfservice.dossiers.queries import Candidate
from selfservice.werkplek.dossiers.forms import HintedChoiceField, candidate_hint, candidate_name

if TYPE_CHECKING:
    from portal.accounts.models import User

ELSE = "anders"


class HandoverForm(PortalForm):
    """Another casusregisseur, after consultation and with a reason (P4)."""

    casusregisseur = HintedChoiceField(label="Wie wordt de nieuwe casusregisseur?")
    minutes = HintedChoiceField(label="Welk overleg in het sociaal team?")
    consultation = forms.CharField(
        label="Wat is er toen besproken, en wanneer?",
        help_text="Vul dit in als het overleg nog niet is opgeschreven.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1500,
        required=False,
    )
    reason = forms.CharField(
        label="Waarom komt er een andere casusregisseur?",
        help_text="De inwoner leest dit.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )

    def __init__(
        self, *args: Any, candidates: list[Candidate], minutes: list[Any], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.candidates = {str(one.user.public_id): one for one in candidates}
        field = self.fields["casusregisseur"]
        field.choices = [(key, candidate_name(one)) for key, one in self.candidates.items()]
        field.choice_hints = {key: candidate_hint(one) for key, one in self.candidates.items()}
        self.known = {str(one.public_id): one for one in minutes}
        field = self.fields["minutes"]
        named = [(key, f"Casusoverleg van {_day(one)}") for key, one in self.known.items()]
        field.choices = [*named, (ELSE, "Een ander overleg")]
        field.choice_hints = {key: one.decision for key, one in self.known.items()}
        # Minutes that decided on somebody else are proposed; others have to be chosen knowingly.
        fitting = (key for key, one in self.known.items() if one.kind == Decision.HANDOVER)
        self.initial.setdefault("minutes", next(fitting, ELSE))

    def clean(self) -> dict[str, Any]:
        """Without minutes the consultation has to be written down here."""
        cleaned = super().clean()
        if cleaned.get("minutes") == ELSE and not cleaned.get("consultation", "").strip():
            self.add_error("consultation", "Schrijf op wat het sociaal team besprak, en wanneer.")
        return cleaned

    @property
    def chosen(self) -> User:
        """The colleague that was chosen, after a valid form."""
        return self.candidates[self.cleaned_data["casusregisseur"]].user

    @property
    def chosen_minutes(self) -> Any | None:
        """The minutes that were chosen, or None for another consultation."""
        return self.known.get(self.cleaned_data["minutes"])


class AskHandoverForm(PortalForm):
    """Ask the team whether somebody else fits better."""

    reason = forms.CharField(
        label="Waarom past een andere casusregisseur beter?",
        help_text="Het sociaal team leest dit in het casusoverleg.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )


class EndForm(PortalForm):
    """A casusregisseur is no longer needed (P2)."""

    consultation = forms.CharField(
        label="Wat spraken het sociaal team en de inwoner af?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1500,
    )


def _day(minutes: Any) -> str:
    return f"{minutes.held_on.day}-{minutes.held_on.month}-{minutes.held_on.year}"

"""What colleagues fill in about a resident."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from portal.ui.forms import ChoiceHintsMixin, PortalForm
from selfservice.dossiers.queries import Candidate
from selfservice.dossiers.rules.assignment import MAIN_QUESTION_TEXT

if TYPE_CHECKING:
    from portal.core.models import Team


class HintedChoiceField(ChoiceHintsMixin, forms.ChoiceField):
    """Radio buttons with an explanation under each."""

    widget = forms.RadioSelect


class AssignForm(PortalForm):
    """Choose the casusregisseur: the rule proposes, a person decides (P2)."""

    casusregisseur = HintedChoiceField(label="Wie wordt de casusregisseur?")
    reason = forms.CharField(
        label="Waarom past deze collega?",
        help_text="Dit blijft in het dossier staan.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )

    def __init__(self, *args: Any, candidates: list[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidates = {str(one.user.public_id): one for one in candidates}
        field = self.fields["casusregisseur"]
        field.choices = [(key, candidate_name(one)) for key, one in self.candidates.items()]
        field.choice_hints = {key: candidate_hint(one) for key, one in self.candidates.items()}
        if candidates and candidates[0].reason:
            self.initial.setdefault("casusregisseur", str(candidates[0].user.public_id))
            self.initial.setdefault("reason", candidates[0].reason)

    @property
    def chosen(self) -> Any:
        """The colleague that was chosen, after a valid form."""
        return self.candidates[self.cleaned_data["casusregisseur"]].user


class InviteForm(PortalForm):
    """The address with which the resident will log in."""

    email = forms.EmailField(
        label="E-mailadres van de inwoner",
        help_text="Hiermee logt de inwoner in. Vraag het na: een typefout sluit iemand buiten.",
        error_messages={"invalid": "Vul een e-mailadres in zoals naam@voorbeeld.nl."},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, email: str, has_account: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("email", email)
        if has_account:
            del self.fields["email"]


class NewDossierForm(PortalForm):
    """A person the sociaal team did not know yet (P1)."""

    team = forms.ChoiceField(label="Sociaal team")
    first_name = forms.CharField(label="Voornaam", max_length=80)
    last_name = forms.CharField(label="Achternaam", max_length=80)
    main_question = forms.ChoiceField(
        label="Waar gaat de hoofdvraag over?",
        help_text="Hiermee stelt het portaal een passende casusregisseur voor.",
        choices=[(key, text.capitalize()) for key, text in MAIN_QUESTION_TEXT.items()],
        widget=forms.RadioSelect,
    )
    street = forms.CharField(label="Straat en huisnummer", max_length=120, required=False)
    postcode = forms.RegexField(
        r"^\s*[1-9]\d{3}\s?[A-Za-z]{2}\s*$",
        label="Postcode",
        required=False,
        error_messages={"invalid": "Vul een postcode in zoals 7101 AB."},
        widget=forms.TextInput(attrs={"class": "p-input--short"}),
    )
    city = forms.CharField(label="Woonplaats", max_length=80, required=False)
    phone = forms.CharField(label="Telefoonnummer", max_length=40, required=False)
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        error_messages={"invalid": "Vul een e-mailadres in zoals naam@voorbeeld.nl."},
    )

    def __init__(self, *args: Any, teams: list[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.teams = {team.slug: team for team in teams}
        self.fields["team"].choices = [(team.slug, team.name) for team in teams]
        if len(teams) == 1:
            self.fields["team"].widget = forms.HiddenInput()
            self.initial.setdefault("team", teams[0].slug)

    def clean_postcode(self) -> str:
        """Return the postcode as it is written on letters: 7101 AB."""
        bare = self.cleaned_data["postcode"].replace(" ", "").upper()
        return f"{bare[:4]} {bare[4:]}".strip()

    @property
    def chosen_team(self) -> Team:
        """The team that was chosen, after a valid form."""
        return self.teams[self.cleaned_data["team"]]

    @property
    def person(self) -> dict[str, str]:
        """What belongs to the resident, after a valid form."""
        apart = ("team", "main_question")
        return {key: value for key, value in self.cleaned_data.items() if key not in apart}


def candidate_name(candidate: Candidate) -> str:
    """Return how a colleague is called in a list to choose from."""
    return f"{candidate.user.name}, {candidate.profession or 'beroep onbekend'}"


def candidate_hint(candidate: Candidate) -> str:
    """Return why the rule proposes this colleague, and how many residents they have."""
    residents = "inwoner" if candidate.caseload == 1 else "inwoners"
    return f"{candidate.reason} Begeleidt nu {candidate.caseload} {residents}.".strip()

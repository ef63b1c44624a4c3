"""Who a colleague is, and what they do in which team."""

from collections.abc import Iterable
from typing import Any

from django import forms

from portal.accounts.models import StaffProfile, User
from portal.accounts.roles import ROLE_TEXT, fits
from portal.core.models import Team
from portal.ui.forms import PortalForm

WRONG_TEAM = "Een {role} kan niet in dit team werken. Kies een ander team of een andere rol."


class PersonForm(PortalForm):
    """What others may know of a colleague. Residents see it on the card of their casusregisseur."""

    first_name = forms.CharField(label="Voornaam", max_length=150)
    last_name = forms.CharField(label="Achternaam", max_length=150)
    profession = forms.ChoiceField(label="Beroep", choices=StaffProfile.Profession.choices)
    phone = forms.CharField(
        label="Telefoonnummer van het werk",
        help_text="Een inwoner ziet dit nummer als deze collega zijn casusregisseur is.",
        max_length=60,
        required=False,
    )
    hours = forms.CharField(
        label="Werktijden",
        help_text="Bijvoorbeeld: maandag tot en met donderdag, 9.00 tot 16.00 uur.",
        max_length=150,
        required=False,
    )
    portrait = forms.FileField(
        label="Foto",
        help_text="Een JPEG of PNG van minder dan 8 MB. Wij maken de foto vierkant.",
        required=False,
    )

    @classmethod
    def of(cls, user: User, data: Any = None, files: Any = None) -> "PersonForm":
        """Return the form with what is known of `user`."""
        known = {"first_name": user.first_name, "last_name": user.last_name}
        profile = getattr(user, "profile", None)
        for name in ("profession", "phone", "hours"):
            known[name] = getattr(profile, name, "")
        return cls(data, files, initial=known)


class RoleForm(PortalForm):
    """One role in one team."""

    role = forms.ChoiceField(label="Rol", choices=[("", "Kies een rol"), *ROLE_TEXT.items()])
    team = forms.ChoiceField(label="Team")

    def __init__(self, *args: Any, teams: Iterable[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.teams = {team.slug: team for team in teams}
        names = [(slug, team.name) for slug, team in self.teams.items()]
        self.fields["team"].choices = [("", "Kies een team"), *names]

    @property
    def chosen_team(self) -> Team:
        """The team that was chosen, after a valid form."""
        return self.teams[self.cleaned_data["team"]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        role, team = cleaned.get("role"), self.teams.get(cleaned.get("team", ""))
        if role and team and not fits(role, team.kind):
            self.add_error("team", WRONG_TEAM.format(role=ROLE_TEXT[role]))
        return cleaned


class NewColleagueForm(RoleForm, PersonForm):
    """A new account: the person, the address to log in with, and the first role."""

    email = forms.EmailField(
        label="E-mailadres van het werk",
        help_text="Hiermee logt de collega in. Het is later niet te wijzigen.",
        max_length=254,
    )
    field_order = ("first_name", "last_name", "email", "role", "team")

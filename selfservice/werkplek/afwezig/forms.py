"""When a colleague is away, who stands in, and how many days a week they work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from portal.core import clock
from portal.ui.forms import DutchDateField, PortalForm

if TYPE_CHECKING:
    from portal.accounts.models import User

DAYS = [(str(number), f"{number} dagen" if number > 1 else "1 dag") for number in range(1, 8)]


class AbsenceForm(PortalForm):
    """From, until and stand-in. Why somebody is away is not asked."""

    starts_on = DutchDateField(label="Eerste dag")
    ends_on = DutchDateField(label="Laatste dag", help_text="De dag erna bent u er weer.")
    stand_in = forms.ChoiceField(
        label="Wie is de vervanger?",
        help_text="De vervanger ziet in deze dagen de inwoners en hun berichten.",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, user: User, stand_ins: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stand_ins = {str(one.public_id): one for one in stand_ins}
        self.fields["stand_in"].choices = [(key, one.name) for key, one in self.stand_ins.items()]
        self.initial.setdefault("starts_on", clock.today())
        usual = getattr(getattr(user, "profile", None), "stand_in", None)
        if usual and str(usual.public_id) in self.stand_ins:
            self.initial.setdefault("stand_in", str(usual.public_id))

    @property
    def chosen(self) -> User:
        """The stand-in that was chosen, after a valid form."""
        return self.stand_ins[self.cleaned_data["stand_in"]]


class WorkingDaysForm(PortalForm):
    """The measure of a fair share of the work."""

    days = forms.TypedChoiceField(label="Werkdagen per week", choices=DAYS, coerce=int)

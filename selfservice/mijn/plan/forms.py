"""What a resident writes in the own plan."""

from dataclasses import replace

from django import forms

from portal.ui.forms import DutchDateField, PortalForm
from selfservice.dossiers.rules.life_areas import LIFE_AREA_TEXT
from selfservice.plans.rules.actors import ActorKind
from selfservice.plans.rules.text import GoalText, StepText

LONG = forms.Textarea(attrs={"rows": 3})


class SeenForm(PortalForm):
    """Knows which version was on the screen, so that nobody's text is lost."""

    gezien = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class GoalForm(SeenForm):
    """One goal in the resident's own words."""

    life_area = forms.ChoiceField(label="Waar gaat het over?", choices=list(LIFE_AREA_TEXT.items()))
    title = forms.CharField(label="Wat wilt u bereiken?", max_length=160)
    why = forms.CharField(label="Waarom wilt u dit?", widget=LONG, max_length=1000)
    done_when = forms.CharField(label="Wanneer is het gelukt?", widget=LONG, max_length=1000)

    def goal(self, key: str = "") -> GoalText:
        """Return what was filled in, as the goal with this key."""
        names = ("life_area", "title", "why", "done_when")
        return GoalText(**{name: self.cleaned_data[name] for name in names}, key=key)


class StepForm(SeenForm):
    """One step that the resident does."""

    title = forms.CharField(label="Wat gaat u doen?", max_length=200)
    from_on = DutchDateField(label="Vanaf wanneer?", required=False)
    until_on = DutchDateField(
        label="Wanneer wilt u klaar zijn?",
        help_text="U kunt de datum later altijd aanpassen.",
        required=False,
    )

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        start, end = self.cleaned_data.get("from_on"), self.cleaned_data.get("until_on")
        if start and end and end < start:
            self.add_error("until_on", "Kies een datum na het begin.")

    def step(self, old: StepText | None = None) -> StepText:
        """Return what was filled in, in place of `old` or as a new step of the resident."""
        names = ("title", "from_on", "until_on")
        values = {name: self.cleaned_data[name] for name in names}
        return replace(old or StepText("", ActorKind.RESIDENT), **values)


class RemarkForm(PortalForm):
    """A question or reaction."""

    text = forms.CharField(
        label="Uw vraag of reactie",
        help_text="Schrijf het zoals u het zou zeggen.",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )


class NotYetForm(PortalForm):
    """Why the resident does not want this plan yet; saying nothing is fine too."""

    words = forms.CharField(
        label="Wat moet er anders?",
        help_text="U hoeft dit niet uit te leggen. U kunt het ook later bespreken.",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        required=False,
    )

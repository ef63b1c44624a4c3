"""What the casusregisseur fills in. A draft may have gaps; proposing asks for the rest (P7)."""

from django import forms

from portal.ui.forms import DutchDateField, PortalForm
from selfservice.dossiers.rules.life_areas import LIFE_AREA_TEXT
from selfservice.plans.rules.actors import ACTOR_TEXT
from selfservice.plans.rules.takeover import Asked


def area(label: str, rows: int = 2, help_text: str = "") -> forms.CharField:
    """Return a text area that may stay empty."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, widget=box, max_length=2000, required=False, help_text=help_text
    )


class HeadForm(PortalForm):
    """What belongs to the whole plan."""

    talents = area("Talenten: wat kan de inwoner goed?", 3)
    wishes = area("Wensen: wat wil de inwoner?", 3)
    starts_on = DutchDateField(label="Begint op")
    months = forms.IntegerField(label="Duur in maanden", min_value=1, max_value=36)
    evaluate_on = DutchDateField(label="Eerste evaluatie")
    second_on = DutchDateField(label="Tweede evaluatie", required=False)
    third_on = DutchDateField(label="Derde evaluatie", required=False)


class GoalForm(PortalForm):
    """One goal; the key ties it to the same goal in an earlier version."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    life_area = forms.ChoiceField(label="Leefgebied", choices=list(LIFE_AREA_TEXT.items()))
    title = forms.CharField(label="Doel", max_length=160, required=False)
    why = area("Waarom?")
    done_when = area("Gehaald als")


class BareStepForm(PortalForm):
    """What steps of a plan and of a template share."""

    title = forms.CharField(label="Stap", max_length=200, required=False)
    actor = forms.ChoiceField(label="Wie?", choices=list(ACTOR_TEXT.items()))
    actor_name = forms.CharField(label="Welke partner?", max_length=100, required=False)


class StepForm(BareStepForm):
    """One step with its dates."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    from_on = DutchDateField(label="Vanaf", required=False)
    until_on = DutchDateField(label="Tot en met", required=False)


class TemplateHeadForm(PortalForm):
    """How long a plan from this template runs."""

    months = forms.IntegerField(label="Duur in maanden", min_value=1, max_value=36)
    evaluate_day = forms.IntegerField(
        label="Eerste evaluatie, in dagen na het begin", min_value=1, max_value=1100
    )


class TemplateStepForm(BareStepForm):
    """One step, in days after the start of the plan."""

    from_day = forms.IntegerField(label="Vanaf dag", min_value=0, max_value=1100, required=False)
    until_day = forms.IntegerField(
        label="Tot en met dag", min_value=0, max_value=1100, required=False
    )


class AnswerForm(PortalForm):
    """An answer in the thread of a goal."""

    text = forms.CharField(
        label="Uw antwoord",
        help_text="De inwoner leest dit bij het doel.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )


class PaperForm(PortalForm):
    """The signed page of a conversation."""

    paper = forms.FileField(label="Foto of scan van het ondertekende plan")


class TakeoverForm(PortalForm):
    """Taking the regie for a while (P5)."""

    why = forms.CharField(
        label="Waarom kan de inwoner het nu niet zelf?",
        help_text="De inwoner leest deze zin. Schrijf hem zonder oordeel.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )
    ends_on = DutchDateField(label="Vanaf welke dag heeft de inwoner de regie weer?")
    consulted_on = DutchDateField(label="Wanneer was het overleg in het team?", required=False)
    consultation = area("Wat sprak u af in het overleg?", 3)

    @property
    def asked(self) -> Asked:
        """The takeover that is asked for, after a valid form."""
        return Asked(**self.cleaned_data)

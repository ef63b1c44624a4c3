"""Saying what is wrong with an answer, and settling it."""

from collections.abc import Sequence
from typing import Any

from django import forms

from content.faq.forms.persons import CheckedForm
from content.faq.rules import passages
from content.faq.rules.reports import KIND_TEXT, OUTCOME_TEXT


class ReportForm(CheckedForm):
    """What is the matter with an answer, and where: chosen sentences, or own words."""

    MAIN = "remark"
    kind = forms.ChoiceField(
        label="Wat is er?", choices=list(KIND_TEXT.items()), widget=forms.RadioSelect
    )
    chosen = forms.MultipleChoiceField(
        label="Om welke zin gaat het?", required=False, widget=forms.CheckboxSelectMultiple
    )
    passage = forms.CharField(
        label="Om welke woorden gaat het?",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Plak de woorden hier, of kies hieronder een zin.",
    )
    remark = forms.CharField(
        label="Wat moet er anders?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Niets over een persoon.",
    )

    def __init__(self, *args: Any, sentences: Sequence[str] = (), **options: Any) -> None:
        """sentences: those of the answer, to choose from."""
        super().__init__(*args, **options)
        self.fields["chosen"].choices = [(sentence, sentence) for sentence in sentences]

    @property
    def told(self) -> dict[str, Any]:
        """What the service wants to know, of a form that is valid."""
        data = self.cleaned_data
        return {
            "kind": data["kind"],
            "remark": data["remark"],
            "passage": passages.passage(data["chosen"], data["passage"]),
            "checked": data["checked"],
        }


class SettleForm(CheckedForm):
    """What became of a report."""

    MAIN = "reply"
    outcome = forms.ChoiceField(
        label="Uitkomst", choices=list(OUTCOME_TEXT.items()), widget=forms.RadioSelect
    )
    reply = forms.CharField(
        label="Wat leest de melder?", max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )

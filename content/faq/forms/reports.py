"""Saying what is wrong with an answer, and settling it."""

from django import forms

from content.faq.rules.reports import KIND_TEXT, OUTCOME_TEXT
from portal.ui.forms import PortalForm


class ReportForm(PortalForm):
    """What is the matter with an answer."""

    kind = forms.ChoiceField(
        label="Wat is er?", choices=list(KIND_TEXT.items()), widget=forms.RadioSelect
    )
    passage = forms.CharField(
        label="Om welke zin gaat het?",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Plak de zin hier.",
    )
    remark = forms.CharField(
        label="Wat moet er anders?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Niets over een persoon.",
    )


class SettleForm(PortalForm):
    """What became of a report."""

    outcome = forms.ChoiceField(
        label="Uitkomst", choices=list(OUTCOME_TEXT.items()), widget=forms.RadioSelect
    )
    reply = forms.CharField(
        label="Wat leest de melder?", max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )

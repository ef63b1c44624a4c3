"""Doing something about searches that failed."""

from django import forms

from content.faq.forms.questions import DraftForm
from portal.ui.forms import PortalForm


class SynonymForm(PortalForm):
    """What people say, and the words of the vraagbaak that mean the same."""

    said = forms.CharField(label="Wat mensen zeggen", max_length=100)
    means = forms.CharField(
        label="Wat wij ermee bedoelen",
        max_length=300,
        help_text="Een of meer woorden uit de vraagbaak, met komma's ertussen.",
    )


class EntryForm(DraftForm):
    """A new answer. The words that people typed come along as search words."""

    local = None


class DoneForm(PortalForm):
    """What was done, in a few words."""

    note = forms.CharField(
        label="Wat heeft u gedaan?",
        max_length=200,
        help_text="Bijvoorbeeld: gaat niet over ons werk.",
    )

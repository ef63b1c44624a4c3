from django import forms

from portal.ui.forms import PortalForm


class AppCodeForm(PortalForm):
    """The six digits that an authenticator app shows."""

    code = forms.CharField(
        label="Code uit uw app",
        help_text="6 cijfers. De code verandert elke halve minuut.",
        max_length=10,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class RecoveryCodeForm(PortalForm):
    """One of the codes on paper."""

    code = forms.CharField(
        label="Herstelcode",
        help_text="Een code van uw lijst, bijvoorbeeld ACDE-3467-FGHJ. Elke code werkt 1 keer.",
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )

"""Asking for somebody else."""

from django import forms

from portal.ui.forms import PortalForm


class AskForm(PortalForm):
    """Why another casusregisseur; saying nothing is fine too (P5)."""

    reason = forms.CharField(
        label="Waarom wilt u een andere casusregisseur?",
        help_text="U hoeft dit niet uit te leggen. Het sociaal team leest wat u schrijft. "
        "Ook uw casusregisseur kan het lezen.",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        required=False,
    )

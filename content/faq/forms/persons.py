"""Forms with text that must not be about a person."""

from collections.abc import Sequence
from typing import Any

from django import forms

from content.faq.rules.personal import Found
from portal.ui.forms import PortalForm

CHECKED = "Ik heb het nagekeken: dit gaat niet over een persoon"


class CheckedForm(PortalForm):
    """Asks to check the text when something in it looks like a person; until then the box hides.

    MAIN is the field that the error stands at.
    """

    MAIN = "text"
    checked = forms.BooleanField(label=CHECKED, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields([name for name in self.fields if name != "checked"])
        self.found: Sequence[Found] = ()
        self.fields["checked"].widget = forms.HiddenInput()

    def point_out(self, found: Sequence[Found]) -> None:
        """Say what seems to be about a person, and show the box."""
        self.found = found
        self.fields["checked"].widget = forms.CheckboxInput()
        seen = ", ".join(f"“{one.text}” lijkt {one.what}" for one in found)
        self.add_error(
            self.MAIN,
            f"Haal weg wat over een persoon gaat: {seen}. Klopt dat niet? Zet dan het vinkje. "
            "Een BSN kunt u nooit versturen.",
        )

"""Taking the vraagbaak out to a file, and bringing a file in."""

from typing import Any

from django import forms

from content.faq.models import Topic
from content.faq.rules.exchange.reading import MOST_BYTES, TOO_LARGE
from content.faq.services.exchange import FORMATS
from portal.ui.forms import PortalForm

DRAFT, PUBLISH = "concept", "meteen"
WAYS = {
    DRAFT: "Als concept. Een redacteur leest alles na in het CMS.",
    PUBLISH: "Meteen in de vraagbaak.",
}


class ExportForm(PortalForm):
    """What goes out."""

    form = forms.ChoiceField(
        label="Soort bestand", choices=list(FORMATS.items()), widget=forms.RadioSelect
    )
    staff = forms.BooleanField(
        label="Ook wat alleen voor medewerkers is",
        required=False,
        help_text="Het bestand mag dan niet naar buiten. De naam van het bestand zegt dat ook.",
    )


class ImportForm(PortalForm):
    """What comes in."""

    file = forms.FileField(
        label="Bestand",
        max_length=200,
        help_text="CSV of VAC-JSON, hoogstens 20 MB. Eerst ziet u wat er verandert.",
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg."},
    )
    note = forms.CharField(
        label="Wat is er gewijzigd?",
        max_length=200,
        help_text="Eén regel voor collega’s. Zij zien die bij elk antwoord dat verandert.",
    )
    way = forms.ChoiceField(
        label="Hoe komt het erin?",
        choices=list(WAYS.items()),
        initial=DRAFT,
        widget=forms.RadioSelect,
    )
    topic = forms.ModelChoiceField(
        label="Onderwerp voor nieuwe vragen zonder onderwerp",
        queryset=Topic.objects.all(),
        to_field_name="slug",
        required=False,
        empty_label="Geen: weiger die vragen",
    )

    def __init__(self, *args: Any, may_publish: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not may_publish:
            self.fields["way"].choices = [(DRAFT, WAYS[DRAFT])]

    def clean_file(self) -> Any:
        """Return the file; say so when it is too large, before reading it."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        return file

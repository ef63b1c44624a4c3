"""The form of an entry in the CMS."""

from typing import Any

from django import forms
from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminModelForm

from portal.core import entrypoints

NO_BUTTON = ("", "Geen knop")
LONGEST_SLUG = 100


class EntryForm(WagtailAdminModelForm):
    """Offers the buttons of now, and keeps the address of what is already linked to."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if "entrypoint" in self.fields:
            self.fields["entrypoint"] = forms.ChoiceField(
                label="Startknop", choices=self._buttons(), required=False
            )
        if "slug" in self.fields:
            self.fields["slug"].required = False
            if self.instance.pk:
                self.fields["slug"].disabled = True
                self.fields["slug"].help_text = "Staat vast: anderen verwijzen hiernaar."
            else:
                self.fields["slug"].help_text = "Leeg: wij maken het van de vraag."

    def clean_slug(self) -> str:
        """Return the address, made of the question when none was given."""
        given = self.cleaned_data.get("slug") or self.data.get("question", "")
        return slugify(given)[:LONGEST_SLUG].strip("-")

    def clean_question(self) -> str:
        """Return the question; without letters there is nothing to make an address of."""
        question = self.cleaned_data["question"].strip()
        if not slugify(question):
            raise forms.ValidationError("Schrijf de vraag in woorden.")
        return question

    def _buttons(self) -> list[tuple[str, str]]:
        known = [(entry.key, entry.label) for entry in entrypoints.available()]
        kept = self.instance.entrypoint
        # What is no longer on offer stays until an editor chooses something else.
        old = [(kept, f"{kept} (nu niet te starten)")] if kept and kept not in dict(known) else []
        return [NO_BUTTON, *known, *old]

"""Forms that both fronts use: a message, and an appointment."""

from __future__ import annotations

import uuid
from datetime import datetime, time
from typing import Any

from django import forms

from portal.core import clock
from portal.ui.forms import DutchDateField, PortalForm
from selfservice.correspondence.rules import appointments as rules
from selfservice.correspondence.rules.messages import EMPTY, MAX_FILES, MAX_LENGTH, TOO_MANY

TIME = "Vul een tijd in, bijvoorbeeld 10.30."


class FilesInput(forms.ClearableFileInput):
    """One input for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files; cleans to a list."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        given = data if isinstance(data, list | tuple) else [data]
        return [file for file in given if file]


class KeyedForm(PortalForm):
    """A form that can be sent twice without doing it twice: `sleutel` is made with the form."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("sleutel", uuid.uuid4())


class MessageForm(KeyedForm):
    """A message with files, to the other side."""

    text = forms.CharField(
        label="Uw bericht",
        required=False,
        max_length=MAX_LENGTH,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"max_length": f"Maak uw bericht korter dan {MAX_LENGTH} tekens."},
    )
    files = FilesField(
        label="Foto's of bestanden",
        required=False,
        help_text=f"Hoogstens {MAX_FILES}. Een foto of een pdf, elk tot 20 MB.",
        widget=FilesInput(attrs={"accept": "image/*,.heic,application/pdf"}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "text" in data and not data["text"].strip() and not data.get("files"):
            self.add_error("text", EMPTY)
        if len(data.get("files") or []) > MAX_FILES:
            self.add_error("files", TOO_MANY)
        return data


class TimeField(forms.CharField):
    """A time as people write it: 10.30, 10:30 or 9."""

    def clean(self, value: Any) -> time | None:
        """The time of day. Raises ValidationError with an example."""
        text = super().clean(value)
        if not text:
            return None
        hours, _, minutes = (
            text.strip().removesuffix("uur").strip().replace(".", ":").partition(":")
        )
        try:
            return time(int(hours), int(minutes or 0))
        except ValueError:
            raise forms.ValidationError(TIME) from None


class MomentForm(KeyedForm):
    """A day, a time and a length; `starts_at` after a valid form."""

    day = DutchDateField(label="Welke dag?")
    at = TimeField(
        label="Hoe laat?",
        help_text="Bijvoorbeeld 10.30.",
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "decimal"}),
    )
    minutes = forms.TypedChoiceField(
        label="Hoe lang?",
        coerce=int,
        initial=45,
        widget=forms.Select,
        choices=[(15, "15 minuten"), (30, "30 minuten"), (45, "45 minuten"), (60, "1 uur"),
                 (90, "anderhalf uur"), (120, "2 uur")],
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("day") and data.get("at") and self.starts_at <= clock.now():
            self.add_error("day", rules.PAST)
        return data

    @property
    def starts_at(self) -> datetime:
        """The moment, in Dutch time."""
        day, at = self.cleaned_data["day"], self.cleaned_data["at"]
        return datetime.combine(day, at, tzinfo=clock.AMSTERDAM)


class ProposeForm(MomentForm):
    """A new appointment."""

    how = forms.ChoiceField(
        label="Hoe spreekt u elkaar?",
        choices=list(rules.HOW_TEXT.items()),
        widget=forms.RadioSelect,
    )
    place = forms.CharField(label="Adres of plaats", required=False, max_length=150)
    note = forms.CharField(
        label="Waar gaat het over?",
        help_text="Dit komt niet in uw agenda te staan.",
        required=False,
        max_length=300,
    )
    field_order = ["how", "day", "at", "minutes", "place", "note", "sleutel"]


class ReasonForm(PortalForm):
    """Why somebody calls an appointment off."""

    reason = forms.CharField(label="Waarom?", max_length=300)


class MoveForm(MomentForm, ReasonForm):
    """Another moment, with why."""

    field_order = ["day", "at", "minutes", "reason", "sleutel"]

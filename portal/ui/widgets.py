"""Inputs that Django does not have: a date in three boxes and an amount in euros."""

from datetime import date, datetime
from decimal import Decimal

from django import forms

TEXTBOX = "utrecht-textbox utrecht-textbox--html-input"
PARTS = (("day", "Dag", 2), ("month", "Maand", 10), ("year", "Jaar", 4))


class DateTextWidget(forms.MultiWidget):
    """Day, month and year as three text boxes: quicker and safer than a calendar.

    `birthday=True` lets the browser fill in a date of birth.
    """

    template_name = "components/fields/date_widget.html"
    use_fieldset = True

    def __init__(self, attrs: dict | None = None, *, birthday: bool = False):
        super().__init__(
            {name: forms.TextInput(self._part(name, size, birthday)) for name, _, size in PARTS},
            attrs,
        )

    @staticmethod
    def _part(name: str, size: int, birthday: bool) -> dict:
        attrs = {"class": TEXTBOX, "maxlength": size, "autocomplete": "off"}
        if name != "month":
            attrs["inputmode"] = "numeric"
        if name == "year":
            attrs["class"] += " p-date__year"
        if birthday:
            attrs["autocomplete"] = f"bday-{name}"
        return attrs

    def decompress(self, value: date | str | None) -> list:
        """The three texts for a date (or an ISO date as text)."""
        if isinstance(value, str) and value:
            value = date.fromisoformat(value[:10])
        if isinstance(value, datetime):
            value = value.date()
        return [value.day, value.month, value.year] if value else ["", "", ""]

    def get_context(self, name, value, attrs):
        """Adds the visible label of each box."""
        context = super().get_context(name, value, attrs)
        for part, (_, label, _) in zip(context["widget"]["subwidgets"], PARTS, strict=True):
            part["label"] = label
        return context


class AmountInput(forms.TextInput):
    """An amount as people write it: "1.234,56"."""

    def __init__(self, attrs: dict | None = None):
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})

    def format_value(self, value) -> str | None:
        """A number in Dutch notation; what someone typed stays as it was typed."""
        if isinstance(value, int | float | Decimal):
            return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
        return super().format_value(value)

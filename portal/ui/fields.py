"""Form fields that read what people in the Netherlands write."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from django import forms
from django.core.exceptions import ValidationError

from portal.ui.widgets import AmountInput, DateTextWidget

MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTH_ALIASES = {"mrt": 3, "oct": 10}


class DutchDateField(forms.Field):
    """A date in three boxes. The month may be a number or a name.

    Limits: `earliest` and `latest` (dates, both included).
    """

    widget = DateTextWidget
    default_error_messages = {
        "required": "Vul een datum in.",
        "day": "Vul ook de dag in, bijvoorbeeld 31.",
        "month": "Vul ook de maand in, bijvoorbeeld 12.",
        "year": "Vul ook het jaar in, bijvoorbeeld 2026.",
        "year_digits": "Schrijf het jaar met vier cijfers, bijvoorbeeld 2026.",
        "invalid": "Deze datum bestaat niet. Kijk de dag en de maand na.",
        "earliest": "Kies een datum op of na %(limit)s.",
        "latest": "Kies een datum op of voor %(limit)s.",
    }

    def __init__(self, *, earliest: date | None = None, latest: date | None = None, **kwargs):
        super().__init__(**kwargs)
        self.earliest, self.latest = earliest, latest

    def to_python(self, value: list | date | None) -> date | None:
        """The date that day, month and year make. Raises ValidationError with what to do."""
        if isinstance(value, date) or not value:
            return value or None
        parts = [str(part or "").strip() for part in value]
        if not any(parts):
            return None
        for name, part in zip(("day", "month", "year"), parts, strict=True):
            if not part:
                self._refuse(name)
        return self._date(*parts)

    def validate(self, value: date | None) -> None:
        """Raises ValidationError when the date is missing or outside the limits."""
        super().validate(value)
        if value and self.earliest and value < self.earliest:
            self._refuse("earliest", self.earliest)
        if value and self.latest and value > self.latest:
            self._refuse("latest", self.latest)

    def has_changed(self, initial, data) -> bool:
        """Compares dates, not texts."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True

    def _date(self, day: str, month: str, year: str) -> date:
        if not re.fullmatch(r"[0-9]{4}", year):
            self._refuse("year_digits")
        try:
            return date(int(year), month_number(month), int(day))
        except ValueError:
            self._refuse("invalid")

    def _refuse(self, code: str, limit: date | None = None) -> None:
        shown = f"{limit.day}-{limit.month}-{limit.year}" if limit else ""
        raise ValidationError(self.error_messages[code], code=code, params={"limit": shown})


def month_number(text: str) -> int:
    """1–12 for "3", "03", "mrt" or "maart". Raises ValueError for anything else."""
    word = text.lower().strip(".")
    if word.isdecimal():
        return int(word)
    if word[:3] in MONTH_ALIASES:
        return MONTH_ALIASES[word[:3]]
    return MONTHS.index(word[:3]) + 1


class AmountField(forms.DecimalField):
    """An amount in euros with at most two decimals: "1.234,56", "€ 50" and "12.50" are all fine."""

    widget = AmountInput
    default_error_messages = {
        "required": "Vul een bedrag in.",
        "invalid": "Vul een bedrag in, bijvoorbeeld 25 of 25,50.",
        "min_value": "Vul een bedrag in van %(limit_value)s euro of meer.",
        "max_value": "Vul een bedrag in van %(limit_value)s euro of minder.",
    }

    def __init__(self, **kwargs):
        options = {"max_digits": 10, "decimal_places": 2, "min_value": 0, **kwargs}
        super().__init__(**options)

    def to_python(self, value: str | Decimal | None) -> Decimal | None:
        """The amount as a Decimal. Raises ValidationError when it is no amount."""
        if value in self.empty_values:
            return None
        if not isinstance(value, str):
            return super().to_python(value)
        try:
            return parse_amount(value)
        except (ValueError, InvalidOperation):
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def widget_attrs(self, widget) -> dict:
        """No number-input attributes: the box is text."""
        return {}


def parse_amount(text: str) -> Decimal:
    """Reads an amount in Dutch (1.234,56) or plain (1234.56) notation. Raises ValueError."""
    amount = re.sub(r"[\s€]|,-+$", "", text)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d{1,2})?", amount):
        amount = amount.replace(".", "")
    if not re.fullmatch(r"-?\d+([.,]\d{1,2})?", amount):
        raise ValueError("not an amount")
    return Decimal(amount.replace(",", "."))

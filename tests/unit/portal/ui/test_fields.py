"""Dates and amounts as people write them."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from portal.ui.fields import AmountField, DutchDateField, month_number, parse_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.234,56", "1234.56"),
        ("1234,56", "1234.56"),
        ("1234.56", "1234.56"),
        ("1.234", "1234"),
        ("12.5", "12.5"),
        ("€ 50", "50"),
        ("€ 1 250,00", "1250.00"),
        ("25,-", "25"),
        ("1.234.567", "1234567"),
        (" 0,05 ", "0.05"),
    ],
)
def test_amounts_are_read_as_they_are_written(text, amount):
    assert parse_amount(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["veel", "1,2,3", "1.23.4", "12,345", "", "1e5", "١٢,5x", "--5"])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ValueError, match="not an amount"):
        parse_amount(text)


def test_amount_field_says_what_to_do():
    field = AmountField()
    with pytest.raises(ValidationError, match=r"bijvoorbeeld 25 of 25,50"):
        field.clean("tientje")
    with pytest.raises(ValidationError, match="0 euro of meer"):
        field.clean("-5")
    assert field.clean("12,50") == Decimal("12.50")
    assert AmountField(required=False).clean("") is None


@pytest.mark.parametrize(
    "parts", [["3", "11", "2026"], ["03", "november", "2026"], ["3", "Nov.", "2026"]]
)
def test_a_month_may_be_a_number_or_a_name(parts):
    assert DutchDateField().clean(parts) == date(2026, 11, 3)


def test_march_has_two_short_names():
    assert month_number("mrt") == month_number("maart") == 3


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (["", "", ""], "Vul een datum in"),
        (["", "11", "2026"], "Vul ook de dag in"),
        (["3", "", "2026"], "Vul ook de maand in"),
        (["3", "11", ""], "Vul ook het jaar in"),
        (["3", "11", "26"], "vier cijfers"),
        (["31", "2", "2026"], "Deze datum bestaat niet"),
        (["3", "smarch", "2026"], "Deze datum bestaat niet"),
        (["x", "1", "2026"], "Deze datum bestaat niet"),
    ],
)
def test_a_wrong_date_says_what_to_do(parts, sentence):
    with pytest.raises(ValidationError, match=sentence):
        DutchDateField().clean(parts)


def test_limits_of_a_date_are_included():
    field = DutchDateField(earliest=date(2026, 1, 1), latest=date(2026, 12, 31))
    assert field.clean(["1", "1", "2026"]) == date(2026, 1, 1)
    with pytest.raises(ValidationError, match="op of na 1-1-2026"):
        field.clean(["31", "12", "2025"])
    with pytest.raises(ValidationError, match="op of voor 31-12-2026"):
        field.clean(["1", "1", "2027"])


def test_an_unchanged_date_has_not_changed():
    field = DutchDateField()
    assert not field.has_changed(date(2026, 11, 3), ["3", "nov", "2026"])
    assert field.has_changed(date(2026, 11, 3), ["4", "11", "2026"])
    assert field.has_changed(date(2026, 11, 3), ["31", "2", "2026"])

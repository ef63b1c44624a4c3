"""Amounts as every letter and screen of an aanvraag writes them."""

from decimal import Decimal

from django import template

from selfservice.aanvragen.rules.answers import in_euros

register = template.Library()


@register.filter
def euros(amount: Decimal | None) -> str:
    """Return "€ 1.234,56"; empty for no amount."""
    return "" if amount is None else in_euros(amount)

"""An answer as it is kept (JSON) and as it is read back to people."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from portal.core.months import MONTHS
from selfservice.aanvragen.rules import iban, people
from selfservice.aanvragen.rules.people import WrongAnswer
from selfservice.aanvragen.rules.questions import NO, YES, Kind, Question

LONGEST = {Kind.SHORT_TEXT: 200, Kind.LONG_TEXT: 4000}
HIGHEST_AMOUNT = Decimal("9999999.99")
WRONG_IBAN = (
    "Dit rekeningnummer klopt niet. Kijk het na op uw bankpas. "
    "Het begint met NL en heeft 18 tekens."
)


def stored(question: Question, value: Any) -> Any:
    """Return `value` as it is kept in JSON, or None when nothing was answered.

    Raises WrongAnswer for what is no answer to `question`, whoever sent it.
    """
    if value is None or value == "" or value == []:
        return None
    return _STORED[question.kind](question, value)


def shown(question: Question, value: Any) -> str:
    """Return a kept answer in words; empty for no answer."""
    if value is None or value == "" or value == []:
        return ""
    labels = {YES: "Ja", NO: "Nee"} | {option.value: option.label for option in question.options}
    match question.kind:
        case Kind.AMOUNT:
            return in_euros(Decimal(value))
        case Kind.DATE:
            return in_words(date.fromisoformat(value))
        case Kind.YES_NO | Kind.CHOICE:
            return labels.get(value, value)
        case Kind.CHOICES:
            return ", ".join(labels.get(item, item) for item in value)
        case Kind.IBAN:
            return iban.grouped(value)
        case Kind.ADDRESS:
            return people.address_in_words(value)
        case Kind.CHILD:
            return f"{value['name']}, geboren op {in_words(date.fromisoformat(value['born']))}"
        case _:
            return str(value)


def in_euros(amount: Decimal) -> str:
    """Return an amount as "€ 1.234,56"."""
    return "€ " + f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


def in_words(day: date) -> str:
    """Return a date as "3 november 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _text(question: Question, value: Any) -> str:
    text = str(value).replace("\r\n", "\n").replace("\0", "").strip()
    longest = LONGEST[question.kind]
    if len(text) > longest:
        raise WrongAnswer(f"Uw antwoord is te lang. Gebruik hoogstens {longest} tekens.")
    return text or None


def _amount(question: Question, value: Any) -> str:
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        raise WrongAnswer("Vul een bedrag in, bijvoorbeeld 25 of 25,50.") from None
    if not amount.is_finite() or not 0 <= amount <= HIGHEST_AMOUNT:
        raise WrongAnswer("Vul een bedrag in van 0 euro of meer.")
    return str(amount.quantize(Decimal("0.01")))


def _date(question: Question, value: Any) -> str:
    try:
        return (value if isinstance(value, date) else date.fromisoformat(str(value))).isoformat()
    except ValueError:
        raise WrongAnswer("Deze datum bestaat niet. Kijk de dag en de maand na.") from None


def _option(question: Question, value: Any) -> str:
    allowed = [option.value for option in question.options] or [YES, NO]
    if value not in allowed:
        raise WrongAnswer("Kies een van de antwoorden.")
    return value


def _options(question: Question, value: Any) -> list[str]:
    chosen = [value] if isinstance(value, str) else list(value)
    picked = {_option(question, item) for item in chosen}
    return [option.value for option in question.options if option.value in picked]


def _iban(question: Question, value: Any) -> str:
    number = iban.compact(str(value))
    if not iban.is_valid(number):
        raise WrongAnswer(WRONG_IBAN)
    return number


def _address(question: Question, value: Any) -> dict[str, str] | None:
    return people.address(value)


def _child(question: Question, value: Any) -> dict[str, str] | None:
    return people.child(value)


def _nothing(question: Question, value: Any) -> None:
    return None


_STORED = {
    Kind.SHORT_TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.AMOUNT: _amount,
    Kind.DATE: _date,
    Kind.YES_NO: _option,
    Kind.CHOICE: _option,
    Kind.CHOICES: _options,
    Kind.IBAN: _iban,
    Kind.ADDRESS: _address,
    Kind.CHILD: _child,
    Kind.UPLOAD: _nothing,
    Kind.INFO: _nothing,
}

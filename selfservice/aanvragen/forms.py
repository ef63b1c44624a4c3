"""The form of one screen, made from the definition. rules/answers says what is an answer."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import conditional_escape

from portal.ui.forms import AmountField, ChoiceHintsMixin, DutchDateField, PortalForm
from portal.ui.parts import Part, PartsField
from selfservice.aanvragen.rules import iban
from selfservice.aanvragen.rules.answers import LONGEST, WrongAnswer, in_euros, stored
from selfservice.aanvragen.rules.grants import Grant, problems_in
from selfservice.aanvragen.rules.outcomes import GRANTS, OUTCOME_TEXT
from selfservice.aanvragen.rules.people import ADDRESS_PARTS, CHILD_PARTS
from selfservice.aanvragen.rules.promises import promise_of
from selfservice.aanvragen.rules.questions import NO, YES, Definition, Kind, Question, Screen

GRANT_FIELDS = {"amount": "amount", "start": "granted_from", "end": "granted_until"}
NO_AMOUNT = "Vul het bedrag in dat u toekent. Gaat het niet om geld? Vul dan 0 in."


class OneChoiceField(ChoiceHintsMixin, forms.ChoiceField):
    """One of several answers, each with an explanation if it has one."""

    widget = forms.RadioSelect


class SeveralChoicesField(ChoiceHintsMixin, forms.MultipleChoiceField):
    """Any number of answers."""

    widget = forms.CheckboxSelectMultiple


class AnswerField(forms.CharField):
    """Text that the rules judge, so that form and service say the same."""

    def __init__(self, *, question: Question, **options: Any) -> None:
        super().__init__(**options)
        self.question = question

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        try:
            return stored(self.question, text) or ""
        except WrongAnswer as error:
            raise ValidationError(str(error)) from error


class AnswerPartsField(PartsField):
    """Several boxes that the rules judge together."""

    def __init__(self, *, question: Question, **options: Any) -> None:
        super().__init__(**options)
        self.question = question

    def clean(self, value: Any) -> dict[str, str] | None:
        parts = super().clean(value)
        try:
            return stored(self.question, parts)
        except WrongAnswer as error:
            raise ValidationError(str(error)) from error


class ScreenForm(PortalForm):
    """The questions of `screen` that take an answer; `strict=False` asks for none of them."""

    def __init__(self, *args: Any, screen: Screen, strict: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        for question in screen.questions:
            if question.has_answer:
                field = _MAKERS[question.kind](question, _common(question))
                field.required = question.required and strict
                field.error_messages["required"] = self._required_sentence(question.key, field)
                self.fields[question.key] = field


class DecisionForm(PortalForm):
    """The decision of the desk: what, how much, and why in words for the resident.

    definition: of the version it was asked with. limit: the amount in euros above which a colleague
    looks first, None for none. An answer has no amount.
    """

    outcome = OneChoiceField(label="Wat is het besluit?")
    amount = AmountField(label="Welk bedrag kent u toe, in totaal?", required=False)
    granted_from = DutchDateField(
        label="Voor een periode? Vanaf welke dag?",
        help_text="Laat dit leeg als het om één bedrag ineens gaat.",
        required=False,
    )
    granted_until = DutchDateField(label="Tot en met welke dag?", required=False)
    text = forms.CharField(
        label="Waarom? Schrijf het voor de inwoner",
        help_text="Gebruik korte zinnen. Schrijf op wat u besluit, waarom, en wat er nu gebeurt.",
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=LONGEST[Kind.LONG_TEXT],
    )

    def __init__(
        self, *args: Any, definition: Definition, limit: Decimal | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.promise = promise_of(definition.promise)
        outcome, amount = self.fields["outcome"], self.fields["amount"]
        if self.promise.is_decision:
            outcome.choices = list(OUTCOME_TEXT.items())
            outcome.choice_hints = definition.decisions
            amount.optional_text = "alleen als u iets toekent"
            amount.help_text = _about_amount(limit)
            return
        # The resident reads the words of the request type, so those are what one chooses from.
        outcome.label, outcome.choices = "Wat is uw antwoord?", list(definition.decisions.items())
        self.fields["text"].label = "Schrijf uw antwoord voor de inwoner"
        self.fields["text"].help_text = "Gebruik korte zinnen. Schrijf ook wat er nu gebeurt."
        for name in ("amount", "granted_from", "granted_until"):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        outcome = values.get("outcome", "")
        for place, sentence in problems_in(self.grant, outcome, self.promise).items():
            self.add_error(GRANT_FIELDS[place], sentence)
        lacks = values.get("amount") is None and "amount" not in self.errors
        if outcome in GRANTS and self.promise.is_decision and lacks:
            self.add_error("amount", NO_AMOUNT)
        return values

    @property
    def grant(self) -> Grant:
        """What is granted, as far as it is right."""
        return Grant(*(self.cleaned_data.get(name) for name in GRANT_FIELDS.values()))


def _about_amount(limit: Decimal | None) -> str:
    second = f" Boven {in_euros(limit)} kijkt een collega mee." if limit is not None else ""
    return f"In euro's, voor de hele periode samen.{second}"


def initial_of(screen: Screen, answers: dict[str, Any]) -> dict[str, Any]:
    """Return the kept answers of a screen as its form shows them."""
    return {
        question.key: _SHOWN.get(question.kind, _as_kept)(answers[question.key])
        for question in screen.questions
        if question.key in answers
    }


def _as_kept(value: Any) -> Any:
    return value


def _child_as_written(value: dict[str, str]) -> dict[str, str]:
    year, month, day = value["born"].split("-")
    return value | {"born": f"{day}-{month}-{year}"}


def _common(question: Question) -> dict[str, Any]:
    return {"label": question.label, "help_text": conditional_escape(question.help)}


def _text(question: Question, options: dict[str, Any]) -> forms.Field:
    return AnswerField(question=question, max_length=LONGEST[question.kind], **options)


def _long_text(question: Question, options: dict[str, Any]) -> forms.Field:
    widget = forms.Textarea(attrs={"rows": 6})
    longest = LONGEST[question.kind]
    return AnswerField(question=question, max_length=longest, widget=widget, **options)


def _iban(question: Question, options: dict[str, Any]) -> forms.Field:
    widget = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    return AnswerField(question=question, max_length=50, widget=widget, **options)


def _amount(question: Question, options: dict[str, Any]) -> forms.Field:
    return AmountField(**options)


def _date(question: Question, options: dict[str, Any]) -> forms.Field:
    return DutchDateField(**options)


def _yes_no(question: Question, options: dict[str, Any]) -> forms.Field:
    return OneChoiceField(choices=[(YES, "Ja"), (NO, "Nee")], **options)


def _choice(question: Question, options: dict[str, Any]) -> forms.Field:
    return OneChoiceField(choices=_pairs(question), choice_hints=_hints(question), **options)


def _choices(question: Question, options: dict[str, Any]) -> forms.Field:
    return SeveralChoicesField(choices=_pairs(question), choice_hints=_hints(question), **options)


def _address(question: Question, options: dict[str, Any]) -> forms.Field:
    parts = _boxes(ADDRESS_PARTS, ("street-address", "postal-code", "address-level2"))
    return AnswerPartsField(question=question, parts=parts, **options)


def _child(question: Question, options: dict[str, Any]) -> forms.Field:
    parts = _boxes(CHILD_PARTS, ("off", "off"))
    return AnswerPartsField(question=question, parts=parts, **options)


def _boxes(parts: tuple[tuple[str, str], ...], fills: tuple[str, ...]) -> tuple[Part, ...]:
    return tuple((name, label, fill) for (name, label), fill in zip(parts, fills, strict=True))


def _pairs(question: Question) -> list[tuple[str, str]]:
    return [(option.value, option.label) for option in question.options]


def _hints(question: Question) -> dict[str, str]:
    return {option.value: option.hint for option in question.options if option.hint}


_MAKERS: dict[Kind, Callable[[Question, dict[str, Any]], forms.Field]] = {
    Kind.SHORT_TEXT: _text,
    Kind.LONG_TEXT: _long_text,
    Kind.AMOUNT: _amount,
    Kind.DATE: _date,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.IBAN: _iban,
    Kind.ADDRESS: _address,
    Kind.CHILD: _child,
}
_SHOWN: dict[Kind, Callable[[Any], Any]] = {
    Kind.IBAN: iban.grouped,
    Kind.CHILD: _child_as_written,
}

"""A request type as a resident would meet it, drawn from a draft that need not be right yet."""

from dataclasses import dataclass
from typing import Any

from django import template

from selfservice.aanvragen.forms import ScreenForm
from selfservice.aanvragen.models import Design
from selfservice.aanvragen.rules.definition import InvalidDefinition, check, parse
from selfservice.aanvragen.rules.questions import (
    YES,
    Definition,
    Kind,
    Match,
    Operator,
    Question,
    Screen,
    ShowIf,
)
from selfservice.aanvragen.rules.variants import differences

register = template.Library()
COMPARED = {
    Operator.IS: "is",
    Operator.IS_NOT: "is niet",
    Operator.CONTAINS: "bevat",
    Operator.AT_LEAST: "is minstens",
    Operator.AT_MOST: "is hoogstens",
}


@dataclass(frozen=True)
class Preview:
    """What the preview shows. reasons: why it cannot be published yet."""

    content: Definition | None
    screens: list[dict[str, Any]]
    reasons: list[str]
    differences: list[tuple[str, str, str]]


@register.simple_tag
def preview_of(design: Design, municipality: str) -> Preview:
    """Return the screens of a draft, base or variant, read-only."""
    data = design.definition
    try:
        content = parse(data, municipality)
    except InvalidDefinition as error:
        return Preview(None, [], error.reasons, [])
    screens = [_screen(screen, content) for screen in content.screens]
    return Preview(content, screens, _reasons(data), differences(data, municipality))


def _reasons(data: dict[str, Any]) -> list[str]:
    try:
        check(data)
    except InvalidDefinition as error:
        return error.reasons
    return []


def _screen(screen: Screen, content: Definition) -> dict[str, Any]:
    form = ScreenForm(screen=screen)
    for field in form.fields.values():
        field.disabled = True
    return {"screen": screen, "blocks": [_block(item, form, content) for item in screen.questions]}


def _block(question: Question, form: ScreenForm, content: Definition) -> dict[str, Any]:
    block = {"question": question, "only_if": _only_if(question.show_if, content)}
    if question.kind in (Kind.INFO, Kind.UPLOAD):
        return block | {"info": question.kind == Kind.INFO, "upload": question.kind == Kind.UPLOAD}
    return block | {"field": form[question.key]}


def _only_if(show_if: ShowIf | None, content: Definition) -> str:
    if show_if is None:
        return ""
    asked = {question.key: question for question in content.questions}
    said = [
        f"“{asked[item.question].label}” {COMPARED[item.operator]} "
        f"“{_label(asked[item.question], item.value)}”"
        for item in show_if.conditions
    ]
    return (" en " if show_if.match == Match.ALL else " of ").join(said)


def _label(question: Question, value: str) -> str:
    labels = {option.value: option.label for option in question.options}
    if question.kind == Kind.YES_NO:
        return "Ja" if value == YES else "Nee"
    return labels.get(value, value)

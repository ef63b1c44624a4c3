"""How a form field becomes NL Design System markup, for every Django form (allauth's too)."""

from django import forms, template
from django.forms import BaseForm, BaseFormSet, BoundField
from django.utils.safestring import SafeString

from portal.ui.parts import PartsWidget
from portal.ui.widgets import AmountInput, DateTextWidget

register = template.Library()

CSS_CLASSES = (
    # CheckboxSelectMultiple is a RadioSelect to Django, so it comes first.
    (
        (forms.CheckboxInput, forms.CheckboxSelectMultiple),
        "utrecht-checkbox utrecht-checkbox--html-input",
    ),
    (forms.RadioSelect, "utrecht-radio-button utrecht-radio-button--html-input"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.FileInput, "p-file"),
    (forms.Widget, "utrecht-textbox utrecht-textbox--html-input"),
)
GROUPS = (forms.RadioSelect, DateTextWidget)


@register.filter
def control_kind(field: BoundField) -> str:
    """Which template draws this field: choices, date, checkbox, amount or single."""
    widget = field.field.widget
    if isinstance(widget, forms.RadioSelect):
        return "choices"
    if isinstance(widget, DateTextWidget | PartsWidget):
        return "date"
    if isinstance(widget, AmountInput):
        return "amount"
    return "checkbox" if isinstance(widget, forms.CheckboxInput) else "single"


@register.simple_tag
def control(field: BoundField) -> SafeString:
    """The input itself, with its class; browsers' own messages stay off (they are not in B1)."""
    _dress(field)
    return field.as_widget()


@register.simple_tag
def choices(field: BoundField) -> list:
    """The single radio buttons or checkboxes of a field, dressed, to be laid out one by one."""
    _dress(field)
    return list(field.subwidgets)


@register.filter
def choice_hint(choice, field: BoundField) -> str:
    """Explanation under one choice, from `choice_hints` of the form field."""
    hints = getattr(field.field, "choice_hints", {})
    return hints.get(str(choice.data["value"]), "")


@register.simple_tag
def error_links(form: BaseForm | BaseFormSet | None, errors: list | None = None) -> list:
    """Pairs (id of the field, sentence) for the error summary, in the order of the page."""
    if errors and not form:
        return list(errors)
    if isinstance(form, BaseFormSet):
        general = [("", str(error)) for error in form.non_form_errors()]
        return general + [link for part in form.forms for link in _links(part)]
    return _links(form) if isinstance(form, BaseForm) else []


@register.filter
def first_control_id(field: BoundField) -> str:
    """Id of the input that gets the focus when someone follows a link in the error summary."""
    if isinstance(field.field.widget, GROUPS):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


def _links(form: BaseForm) -> list[tuple[str, str]]:
    links = [("", str(error)) for error in form.non_field_errors()]
    for field in form.hidden_fields():
        links += [("", str(error)) for error in field.errors]
    for field in form.visible_fields():
        links += [(first_control_id(field), str(error)) for error in field.errors]
    return links


def _dress(field: BoundField) -> None:
    field.form.use_required_attribute = False
    attrs = field.field.widget.attrs
    css_class = next(css for kinds, css in CSS_CLASSES if isinstance(field.field.widget, kinds))
    own = attrs.get("class", "")
    if css_class not in own:
        attrs["class"] = f"{css_class} {own}".strip()
    if field.field.required and not isinstance(field.field.widget, GROUPS):
        attrs.setdefault("aria-required", "true")

"""Base classes of every form in the portal.

The markup comes from templates/django/forms/ and so holds for other Django forms too. These
classes add Dutch sentences that say what to do, and choices with an explanation.
"""

from django import forms

from portal.ui.fields import AmountField, DutchDateField

__all__ = ["AmountField", "ChoiceHintsMixin", "DutchDateField", "PortalForm", "PortalModelForm"]

REQUIRED = "Vul dit in: {label}."
REQUIRED_CHOICE = "Maak een keuze: {label}."
REQUIRED_FILE = "Voeg een bestand toe: {label}."
STANDARD_REQUIRED = forms.Field.default_error_messages["required"]


class PortalFormMixin:
    """Sentences that name the field, so that each error can be understood in the summary."""

    use_required_attribute = False
    error_css_class = "p-field--invalid"

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if field.required and field.error_messages.get("required") == STANDARD_REQUIRED:
                field.error_messages["required"] = self._required_sentence(name, field)

    @staticmethod
    def _required_sentence(name: str, field: forms.Field) -> str:
        label = str(field.label or name.replace("_", " ")).rstrip("?.:")
        if isinstance(field, forms.FileField):
            return REQUIRED_FILE.format(label=label)
        chosen = isinstance(field, forms.ChoiceField | forms.ModelChoiceField | forms.BooleanField)
        return (REQUIRED_CHOICE if chosen else REQUIRED).format(label=label)


class ChoiceHintsMixin:
    """For a form field with an explanation under each choice: `choice_hints={value: sentence}`."""

    def __init__(self, *args, choice_hints: dict | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.choice_hints = {str(value): hint for value, hint in (choice_hints or {}).items()}


class PortalForm(PortalFormMixin, forms.Form):
    """A form that is not tied to a model."""


class PortalModelForm(PortalFormMixin, forms.ModelForm):
    """A form for a model. Saving still goes through a service."""

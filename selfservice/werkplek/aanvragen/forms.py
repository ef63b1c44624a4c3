"""The forms of the desk: ask for more, extend, report back, hand over, look along, filter."""

from datetime import timedelta
from typing import Any

from django import forms

from portal.core import clock
from portal.ui.forms import ChoiceHintsMixin, DutchDateField, PortalForm
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.rules.places import Place
from selfservice.aanvragen.rules.terms import LONGEST_EXTENSION_WEEKS, talk_by

LONGEST_TEXT = 2000
USUAL_WEEKS = 2
CHANNELS = [(key, text.capitalize()) for key, text in services.CHANNELS.items()]


def _words(label: str, help_text: str = "", *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class SnippetsField(ChoiceHintsMixin, forms.MultipleChoiceField):
    """Documents from the snippets of the team, each with what the resident will read."""

    widget = forms.CheckboxSelectMultiple


class RadioField(ChoiceHintsMixin, forms.ChoiceField):
    widget = forms.RadioSelect


class AskForm(PortalForm):
    """What the resident must send, and by when."""

    documents = SnippetsField(label="Wat heeft u nodig?", required=False)
    other = forms.CharField(
        label="Iets anders",
        help_text="Noem één document, in gewone woorden.",
        required=False,
        max_length=80,
    )
    explanation = _words("Uitleg voor de inwoner", "Waarom u dit nodig heeft.", required=False)
    until = DutchDateField(label="Uiterlijk op welke dag?")

    def __init__(self, *args: Any, snippets: list[Any], **options: Any) -> None:
        options.setdefault("initial", {"until": clock.today() + timedelta(weeks=USUAL_WEEKS)})
        super().__init__(*args, **options)
        self.texts = {str(item.pk): (item.name, item.text) for item in snippets}
        field = self.fields["documents"]
        field.choices = [(key, name) for key, (name, _) in self.texts.items()]
        field.choice_hints = {key: text for key, (_, text) in self.texts.items()}
        if not self.texts:
            del self.fields["documents"]

    def asked(self) -> dict[str, Any]:
        """Return what the service needs."""
        values = self.cleaned_data
        documents = [self.texts[key] for key in values.get("documents", [])]
        if values["other"].strip():
            documents.append((values["other"].strip(), ""))
        return {
            "documents": documents,
            "until": values["until"],
            "explanation": values["explanation"],
        }


class ExtendForm(PortalForm):
    """More time for the decision, once (Awb 4:14)."""

    weeks = forms.TypedChoiceField(
        label="Hoeveel weken extra?",
        coerce=int,
        choices=[(n, str(n)) for n in range(1, LONGEST_EXTENSION_WEEKS + 1)],
    )
    why = _words("Waarom? Schrijf het voor de inwoner", "De inwoner krijgt meteen bericht.")


class LateForm(PortalForm):
    """Why we are late, and the new date."""

    new_date = DutchDateField(label="Op welke dag hoort de inwoner het uiterlijk?")
    why = _words("Waarom zijn wij te laat? Schrijf het voor de inwoner")


class ReportForm(PortalForm):
    """More than one question in it: to whom, why, and by when they call."""

    place = RadioField(label="Wie neemt het over?")
    reason = _words(
        "Waarom? Schrijf het voor de inwoner",
        "Bijvoorbeeld: wij zien dat er meer speelt dan deze ene vraag.",
    )
    call_on = DutchDateField(label="Uiterlijk op welke dag bellen zij de inwoner?")

    def __init__(self, *args: Any, found: Any, **options: Any) -> None:
        options.setdefault("initial", {"call_on": talk_by(clock.today())})
        super().__init__(*args, **options)
        dossier, choices = found.dossier, []
        if dossier.current_casusregisseur:
            name = f"De casusregisseur: {dossier.current_casusregisseur.name}"
            choices.append((Place.CASUSREGISSEUR.value, name))
        choices.append((Place.SOCIAAL_TEAM.value, dossier.team.name))
        self.fields["place"].choices = choices


class HandOverForm(PortalForm):
    """Which colleague goes on with it."""

    to = RadioField(label="Aan welke collega draagt u over?")

    def __init__(self, *args: Any, people: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(person.public_id): person for person in people}
        self.fields["to"].choices = [(key, one.name) for key, one in self.people.items()]

    def clean_to(self) -> Any:
        return self.people[self.cleaned_data["to"]]


class SendBackForm(PortalForm):
    """What should be different in a proposal."""

    why = _words("Wat moet er anders? Alleen uw collega leest dit")


class AnswerForm(PortalForm):
    """What the casusregisseur answers."""

    text = _words(
        "Uw antwoord aan de inwoner", "Gebruik korte zinnen. De inwoner krijgt een brief."
    )


class SnippetForm(PortalForm):
    """A document that the team often asks for."""

    name = forms.CharField(label="Hoe heet het document?", max_length=80)
    text = forms.CharField(
        label="Uitleg voor de inwoner",
        help_text="Eén of twee korte zinnen. Wat is het, en waar vindt de inwoner het?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class FilterForm(PortalForm):
    """What the list shows. Anything unknown shows everything."""

    soort = forms.ChoiceField(label="Soort aanvraag", required=False)
    gemeente = forms.ChoiceField(label="Gemeente", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["soort"].choices = [("", "Alle soorten"), *queries.kinds()]
        self.fields["gemeente"].choices = [("", "Alle gemeenten"), *queries.places()]

    def chosen(self) -> dict[str, str]:
        """Return the known choices."""
        self.is_valid()
        values = self.cleaned_data
        return {"kind": values.get("soort", ""), "gemeente": values.get("gemeente", "")}


class EnterForm(PortalForm):
    """A request by phone, at the counter or by post."""

    kind = RadioField(label="Wat vraagt de inwoner aan?")
    channel = RadioField(label="Hoe vroeg de inwoner dit?", choices=CHANNELS)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # What goes on elsewhere asks nothing here.
        rows = [row for row in queries.on_offer() if row.content.screens]
        self.versions = {row.request_type.slug: row for row in rows}
        self.fields["kind"].choices = [
            (slug, row.request_type.title) for slug, row in self.versions.items()
        ]

"""What the inbox shows, and to whom a question goes."""

from typing import Any

from django import forms

from portal.ui.forms import PortalForm
from selfservice.eerste_vragen.rules.topics import TOPIC_TEXT


class TopicForm(PortalForm):
    """The subject to look at. Anything unknown shows everything."""

    onderwerp = forms.ChoiceField(
        label="Onderwerp",
        required=False,
        choices=[("", "Alle onderwerpen"), *TOPIC_TEXT.items()],
    )

    def chosen(self) -> str:
        """Return the known subject, or nothing."""
        self.is_valid()
        return self.cleaned_data.get("onderwerp", "")


class ColleagueForm(PortalForm):
    """Which colleague goes on with it."""

    to = forms.ChoiceField(label="Aan welke collega draagt u over?", widget=forms.RadioSelect)

    def __init__(self, *args: Any, people: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(person.public_id): person for person in people}
        self.fields["to"].choices = [(key, one.name) for key, one in self.people.items()]

    def clean_to(self) -> Any:
        return self.people[self.cleaned_data["to"]]

"""Forms come out as NL Design System asks: linked errors, no asterisks, what was typed is kept."""

from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from django import forms
from django.forms import formset_factory
from django.template import engines

from portal.ui.forms import AmountField, ChoiceHintsMixin, DutchDateField, PortalForm


class HintField(ChoiceHintsMixin, forms.ChoiceField):
    pass


class ExampleForm(PortalForm):
    name = forms.CharField(label="Uw naam", help_text="Zoals in uw paspoort.")
    note = forms.CharField(label="Toelichting", required=False, widget=forms.Textarea)
    born_on = DutchDateField(label="Geboortedatum")
    amount = AmountField(label="Bedrag", required=False)
    contact = HintField(
        label="Hoe wilt u contact?",
        choices=[("bel", "Bellen"), ("mail", "Mailen")],
        widget=forms.RadioSelect,
        choice_hints={"bel": "Op werkdagen."},
    )
    topics = forms.MultipleChoiceField(
        label="Onderwerpen",
        choices=[("werk", "Werk")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agree = forms.BooleanField(label="Ik ga akkoord")
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


class Elements(HTMLParser):
    """Collects attributes of elements by id and by tag."""

    def __init__(self, html: str):
        super().__init__()
        self.by_id, self.tags = {}, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if "id" in attributes:
            assert attributes["id"] not in self.by_id, f"id twice: {attributes['id']}"
            self.by_id[attributes["id"]] = attributes

    def attributes(self, tag, **wanted):
        return [a for t, a in self.tags if t == tag and wanted.items() <= a.items()]


@pytest.fixture
def wrong() -> Elements:
    form = ExampleForm({"born_on_day": "31", "born_on_month": "feb", "born_on_year": "2026"})
    assert not form.is_valid()
    return Elements(str(form))


def test_optional_fields_say_so_and_required_ones_have_no_asterisk():
    html = str(ExampleForm())
    assert "*" not in html
    assert html.count("(niet verplicht)") == 3
    assert " required" not in html.replace("aria-required", "")


def test_help_text_is_tied_to_the_input():
    elements = Elements(str(ExampleForm()))
    assert elements.by_id["id_name"]["aria-describedby"] == "id_name_helptext"
    assert "id_name_helptext" in elements.by_id


def test_an_error_is_tied_to_its_input_and_marked(wrong):
    name = wrong.by_id["id_name"]
    assert name["aria-invalid"] == "true"
    assert name["aria-describedby"] == "id_name_helptext id_name_error"
    assert "id_name_error" in wrong.by_id


def test_the_summary_takes_the_focus_and_links_to_existing_inputs(wrong):
    [summary] = wrong.attributes("div", role="alert")
    assert summary["tabindex"] == "-1"
    assert "autofocus" in summary
    targets = [a["href"].removeprefix("#") for a in wrong.attributes("a")]
    assert targets == ["id_name", "id_born_on_0", "id_contact_0", "id_agree"]
    assert set(targets) <= set(wrong.by_id)


def test_groups_are_fieldsets_described_by_their_error(wrong):
    described = [a.get("aria-describedby") for a in wrong.attributes("fieldset")]
    assert described == ["id_born_on_error", "id_contact_error", None]


def test_the_error_names_the_field():
    form = ExampleForm({})
    assert form.errors["name"] == ["Vul dit in: Uw naam."]
    assert form.errors["contact"] == ["Maak een keuze: Hoe wilt u contact."]
    assert '<span class="p-visually-hidden">Fout: </span>Vul dit in: Uw naam.' in str(form)


def test_what_was_typed_is_kept(wrong):
    assert wrong.by_id["id_born_on_0"]["value"] == "31"
    assert wrong.by_id["id_born_on_1"]["value"] == "feb"
    kept = Elements(str(ExampleForm({"amount": "<b>veel"})))
    assert kept.by_id["id_amount"]["value"] == "<b>veel"


def test_initial_values_are_shown_in_dutch():
    form = ExampleForm(initial={"born_on": date(1988, 5, 3), "amount": Decimal("1234.5")})
    elements = Elements(str(form))
    assert [elements.by_id[f"id_born_on_{i}"]["value"] for i in range(3)] == ["3", "5", "1988"]
    assert elements.by_id["id_amount"]["value"] == "1.234,50"


def test_choices_carry_the_right_class_and_hint():
    html = str(ExampleForm())
    elements = Elements(html)
    assert "utrecht-radio-button" in elements.by_id["id_contact_0"]["class"]
    assert "utrecht-checkbox" in elements.by_id["id_topics_0"]["class"]
    assert "Op werkdagen." in html


def test_one_field_can_be_rendered_by_itself():
    html = ExampleForm()["note"].as_field_group()
    assert "utrecht-textarea" in html
    assert "(niet verplicht)" in html


def test_a_plain_django_form_looks_the_same():
    class Plain(forms.Form):
        email = forms.EmailField(label="E-mailadres")

    html = str(Plain({"email": "x"}))
    assert "utrecht-textbox" in html
    assert 'href="#id_email"' in html


def test_errors_that_belong_to_no_field_are_in_the_summary():
    form = ExampleForm({})
    form.add_error(None, "Deze combinatie kan niet.")
    assert "<li>Deze combinatie kan niet.</li>" in str(form)


def test_the_summary_takes_a_formset():
    formset = formset_factory(ExampleForm, extra=0)(
        {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-name": "Sanne"}
    )
    template = engines["django"].from_string(
        '{% include "components/error_summary.html" with form=formset %}'
    )
    html = template.render({"formset": formset})
    assert 'href="#id_form-0-agree"' in html


def test_errors_are_escaped():
    form = ExampleForm({})
    form.add_error("name", "<script>x</script>")
    assert "<script>" not in str(form)

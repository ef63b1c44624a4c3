"""Editors make request types without code: preview, publish, and what a mistake says where."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from portal.accounts.cms.groups import place
from portal.accounts.roles import Role
from selfservice.aanvragen.models import Design, RequestType
from tests.factories.accounts import employee
from tests.factories.core import MunicipalityFactory
from tests.helpers import login
from tests.integration.cms.test_admin import INLINE_SCRIPT

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
ADD = "wagtailsnippets_aanvragen_design:add"
EDIT = "wagtailsnippets_aanvragen_design:edit"
EMPTY = {"conditions-count": "0"}


def question(label, kind="yes_no", conditions=(), **fields):
    value = {
        "label": label,
        "help": "",
        "key": "",
        "match": "all",
        "required": "on",
        "conditions": nested_list(conditions),
        **fields,
    }
    return kind, value


def nested_list(rows):
    """Return the form data of a Wagtail list of blocks."""
    data = {"count": str(len(rows))}
    for number, row in enumerate(rows):
        data |= {f"{number}-order": str(number), f"{number}-deleted": "", f"{number}-type": "item"}
        data[f"{number}-value"] = row
    return data


def form_data(*questions, **changes):
    texts = ("lead", "for_whom", "duration", "by_whom", "receipt")
    decisions = ("toegekend", "deels", "afgewezen", "buiten_behandeling")
    screen = {"title": "De fiets", "intro": "", "key": "", "questions": streamfield(questions)}
    fields = {
        "title": "Fiets voor school",
        "slug": "fiets-voor-school",
        "button": "",
        "offered": "on",
        "destination": "werkleerbedrijf",
        "audience": "bekend",
        "promise": "besluit",
        "decision_weeks": "8",
        "outside_label": "",
        "outside_url": "",
        **dict.fromkeys(texts, "Een korte tekst."),
        **{f"text_{name}": "Een korte tekst." for name in decisions},
        "documents": streamfield([]),
        "routing": streamfield([]),
        "variants": streamfield([]),
        "screens": streamfield([("screen", screen)]),
        "next_steps": streamfield(
            [("step", {"text": "Wij lezen het.", "who": "Wij", "when": "binnen 8 weken"})]
        ),
    }
    return nested_form_data(fields | changes)


WANT = question("Wilt u een fiets?")
WHICH = question(
    "Welke fiets?",
    "short_text",
    [{"question": "wilt-u-een-fiets", "operator": "is", "value": "ja"}],
)


@pytest.fixture
def editor(client):
    MunicipalityFactory(winterswijk=True)
    user = employee(Role.REDACTEUR)
    place(user)
    return login(client, user)


def test_a_new_type_is_drafted_published_and_published_again(editor):
    answer = editor.post(reverse(ADD), form_data(WANT, WHICH))
    assert answer.status_code == 302, answer.text
    assert not RequestType.objects.exists()
    design = Design.objects.get()
    url = reverse(EDIT, args=[design.pk])
    assert editor.post(url, form_data(WANT, WHICH) | publish()).status_code == 302
    kind = RequestType.objects.get(slug="fiets-voor-school")
    version = kind.versions.get()
    assert [item.key for item in version.content.questions] == ["wilt-u-een-fiets", "welke-fiets"]
    assert version.published_at
    editor.post(url, form_data(WANT) | publish())
    assert [item.number for item in kind.versions.all()] == [2, 1]
    assert "Fiets voor school" in editor.get("/mijn/aanvragen/nieuw/fiets-voor-school/").text


def publish():
    return {"action-publish": "1"}


@pytest.mark.parametrize(
    ("questions", "changes", "sentence"),
    [
        ((WHICH, WANT), {}, "maar die vraag komt pas later"),
        ((WHICH,), {}, "maar die vraag bestaat niet"),
        ((WANT, WANT), {}, "staat er twee keer in"),
        (
            (
                question(
                    "Wat?", "short_text", [{"question": "wat", "operator": "is", "value": "x"}]
                ),
            ),
            {},
            "hangt van zichzelf af",
        ),
        ((WANT,), {"receipt": ""}, "verplicht"),
        ((WANT,), {"next_steps": streamfield([])}, "Er ontbreekt een onderdeel"),
    ],
)
def test_a_mistake_is_kept_as_draft_but_never_published(editor, questions, changes, sentence):
    answer = editor.post(reverse(ADD), form_data(*questions, **changes) | publish())
    assert answer.status_code == 200
    assert sentence in answer.text
    assert not RequestType.objects.exists()
    if "receipt" not in changes:
        assert editor.post(reverse(ADD), form_data(*questions, **changes)).status_code == 302


def test_a_removed_option_that_others_wait_for_is_refused_at_its_question(editor):
    choice = question(
        "Welke kleur?",
        "choice",
        options=nested_list(
            [
                {"label": "Rood", "hint": "", "value": ""},
                {"label": "Blauw", "hint": "", "value": ""},
            ]
        ),
    )
    waits = question(
        "Waarom groen?",
        "long_text",
        [{"question": "welke-kleur", "operator": "is", "value": "groen"}],
    )
    answer = editor.post(reverse(ADD), form_data(choice, waits) | publish())
    assert answer.status_code == 200
    assert "Vraag “waarom-groen” wacht op de keuze “groen”, maar die bestaat niet." in answer.text
    errors = answer.context["form"].errors["screens"].as_data()[0]
    assert list(errors.block_errors) == [0]
    assert list(errors.block_errors[0].block_errors["questions"].block_errors) == [1]


def test_the_preview_shows_every_screen_read_only_and_what_is_still_wrong(editor):
    editor.post(reverse(ADD), form_data(WANT, WHICH))
    design = Design.objects.get()
    url = reverse("wagtailsnippets_aanvragen_design:preview_on_edit", args=[design.pk])
    assert editor.post(url, form_data(WANT, WHICH)).json()["is_valid"]
    shown = editor.get(url)
    assert shown.status_code == 200
    assert "Alleen als “Wilt u een fiets?” is “Ja”" in shown.text
    assert "disabled" in shown.text
    assert "Dit kan nog niet online" not in shown.text
    assert INLINE_SCRIPT.findall(shown.text) == []
    editor.post(url, form_data(WHICH))
    wrong = editor.get(url).text
    assert "Dit kan nog niet online" in wrong
    assert "maar die vraag bestaat niet" in wrong


def test_the_form_has_no_inline_scripts_and_is_dutch(editor):
    page = editor.get(reverse(ADD))
    assert page.status_code == 200
    assert INLINE_SCRIPT.findall(page.text) == []
    for words in ("schermen", "Waar gaat het heen?", "verschil per gemeente"):
        assert words.lower() in page.text.lower()


@pytest.mark.parametrize("role", [Role.BEHANDELAAR, Role.CASUSREGISSEUR, Role.TEAMLEIDER])
def test_nobody_at_the_desk_may_change_a_type(client, role):
    user = employee(role)
    place(user)
    answer = login(client, user).get(reverse(ADD))
    assert answer.status_code in (302, 403)
    assert not user.has_perm("aanvragen.change_design")


def test_an_editor_may_not_delete_and_never_sees_an_aanvraag(editor):
    user = employee(Role.REDACTEUR)
    place(user)
    assert user.has_perm("aanvragen.publish_design")
    assert not user.has_perm("aanvragen.delete_design")
    assert not user.has_perm("aanvragen.view_aanvraag")

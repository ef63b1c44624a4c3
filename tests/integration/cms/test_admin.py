"""Editing: under a strict content policy, in Dutch, with what an editor needs and no more."""

import re

import pytest
from django.urls import reverse

from portal.accounts.cms.groups import place
from portal.accounts.roles import Role
from portal.core import entrypoints
from tests.factories.accounts import employee
from tests.factories.pages import EVERY_BLOCK, InformationPageFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>")
INLINE_REST = re.compile(r'\s(?:style|on[a-z]+)="[^"]')
LONG = "Dit is een zin " + "met veel woorden " * 8 + "en dus te lang."


@pytest.fixture
def editor(client, monkeypatch):
    monkeypatch.setattr(entrypoints, "_providers", [])
    user = employee(Role.REDACTEUR)
    place(user)
    return login(client, user)


@pytest.fixture
def page():
    return InformationPageFactory(body=EVERY_BLOCK)


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_no_screen_of_an_editor_has_inline_scripts(editor, page):
    names = ["wagtailadmin_home", "wagtailimages:index", "wagtailimages:add_multiple"]
    urls = [*map(reverse, [*names, "wagtaildocs:index", "wagtailredirects:add"])]
    urls += [edit_url(page), reverse("wagtailadmin_explore", args=[page.get_parent().pk])]
    urls += [reverse("wagtailadmin_pages:history", args=[page.pk])]
    for url in urls:
        response = editor.get(url)
        assert response.status_code == 200, url
        assert "script-src 'self';" in response["Content-Security-Policy"]
        assert INLINE_SCRIPT.findall(response.text) == [], url


def test_date_fields_and_choosers_are_started_by_our_script(editor, page):
    html = editor.get(edit_url(page)).text
    assert 'data-cms-start="initDateChooser" data-cms-for="id_reviewed_on"' in html
    assert 'data-cms-start="initDateTimeChooser"' in html
    assert "cms/start.js" in html
    chooser = editor.get(reverse("wagtailredirects:add")).text
    assert 'data-cms-start="PageChooser"' in chooser


def test_the_preview_is_the_page_itself(editor, page):
    url = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    response = editor.get(url)
    assert response.status_code == 200
    assert "In Winterswijk een tegoed." in response.text
    assert INLINE_SCRIPT.findall(response.text) == []
    assert INLINE_REST.findall(response.text) == []


def test_the_menu_has_what_an_editor_needs(editor):
    html = editor.get(reverse("wagtailadmin_home")).text
    for needed in ("/cms/pages/", "/cms/images/", "/cms/documents/"):
        assert needed in html
    assert "/cms/reports/" not in html
    assert '"name": "help"' not in html
    assert "Afbeeldingen" in html


def test_the_editor_is_told_what_is_hard_to_read(editor, page):
    assert "Goed leesbaar" in editor.get(edit_url(page)).text
    page.summary = LONG
    page.save_revision()
    html = editor.get(edit_url(page)).text
    assert "Deze pagina kan eenvoudiger" in html
    assert "In het kort:" in html


def test_publishing_hard_language_warns_and_goes_on(editor, page):
    form = {
        "title": page.title,
        "slug": page.slug,
        "summary": LONG,
        "icon": "hulp",
        "body-count": "0",
        "sources-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "action-publish": "1",
    }
    response = editor.post(edit_url(page), form, follow=True)
    page.refresh_from_db()
    assert page.summary == LONG.strip()
    assert "De tekst kan eenvoudiger. Kijk bij" in response.text


def test_a_stranger_and_other_staff_stay_outside(client):
    assert client.get("/cms/").status_code == 302
    login(client, employee(Role.CASUSREGISSEUR))
    assert client.get("/cms/").status_code in (302, 403)

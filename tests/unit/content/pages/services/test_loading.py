"""Loading makes the tree once, follows the texts, and never undoes what an editor did."""

from dataclasses import replace

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site

from content.pages.models import HomePage, InformationPage, MunicipalityPage, ShippedPage
from content.pages.services import load_shipped, shipped_files
from content.search import queries as search
from content.search.rules.scopes import Scope
from portal.core import services as core

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
WANTED = {"home", "schulden", "hulp-bij-schulden", "gemeenten", "winterswijk"}


@pytest.fixture
def texts():
    core.load_region(profile=core.read_region("oost-achterhoek"))
    return [text for text in shipped_files.read_all() if text.slug in WANTED]


def changed(texts, slug, **values):
    return [
        replace(text, data=text.data | values, digest="anders") if text.slug == slug else text
        for text in texts
    ]


def page(slug="hulp-bij-schulden"):
    return Page.objects.get(slug=slug).specific


def test_the_whole_tree_stands_after_the_command(texts, client):
    call_command("load_pages", verbosity=0)
    assert InformationPage.objects.live().count() >= 12
    assert MunicipalityPage.objects.get(slug="oost-gelre").municipality.name == "Oost Gelre"
    assert page("meedoenregeling").url == "/inkomen-en-ondersteuning/meedoenregeling/"
    assert page("winterswijk").url == "/gemeenten/winterswijk/"
    assert page("privacy").url == "/privacy/"


def test_the_welcome_page_makes_room_for_the_front_page(texts):
    load_shipped(by=None, texts=texts)
    site = Site.objects.get()
    assert site.is_default_site
    assert site.root_page.specific == HomePage.objects.get()
    assert site.root_page.slug == "home"
    assert Page.objects.filter(depth=2).count() == 1


def test_a_second_time_changes_nothing(texts):
    first = load_shipped(by=None, texts=texts)
    revision = page().latest_revision_id
    again = load_shipped(by=None, texts=texts)
    assert len(first.created) == len(texts)
    assert again.same == first.created
    assert page().latest_revision_id == revision


def test_a_changed_text_is_taken_over(texts):
    load_shipped(by=None, texts=texts)
    result = load_shipped(by=None, texts=changed(texts, "hulp-bij-schulden", title="Nieuw"))
    assert result.updated == ["hulp-bij-schulden"]
    assert page().title == "Nieuw"
    assert load_shipped(by=None, texts=changed(texts, "hulp-bij-schulden", title="Nieuw")).same


def test_a_draft_of_an_editor_is_kept(texts):
    load_shipped(by=None, texts=texts)
    draft = page()
    draft.title = "Van de redactie"
    draft.save_revision()
    result = load_shipped(by=None, texts=changed(texts, "hulp-bij-schulden", title="Nieuw"))
    assert result.kept == ["hulp-bij-schulden"]
    assert page().get_latest_revision_as_object().title == "Van de redactie"


def test_what_an_editor_unpublished_stays_so(texts):
    load_shipped(by=None, texts=texts)
    page().unpublish()
    assert "hulp-bij-schulden" in load_shipped(by=None, texts=texts).kept
    assert not page().live


def test_what_an_editor_removed_does_not_come_back(texts):
    load_shipped(by=None, texts=texts)
    page().delete()
    assert "hulp-bij-schulden" in load_shipped(by=None, texts=texts).kept
    assert not Page.objects.filter(slug="hulp-bij-schulden").exists()
    assert ShippedPage.objects.get(slug="hulp-bij-schulden").page is None


def test_what_is_loaded_can_be_found(texts):
    load_shipped(by=None, texts=texts)
    hits = search.search("hulp bij schulden", Scope.PUBLIC).hits
    assert hits[0].url == "/schulden/hulp-bij-schulden/"

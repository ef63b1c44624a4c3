"""The index holds what is public now, and nothing else."""

import pytest
from wagtail.models import PageViewRestriction

from content.pages.services import indexing
from content.search import services as search_services
from content.search.models import PublicRow, StaffRow
from tests.factories.pages import EVERY_BLOCK, InformationPageFactory, ThemePageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]


def rows(page):
    return PublicRow.objects.filter(kind="page", key=str(page.pk))


def test_a_published_page_is_findable_with_a_row_for_each_gemeente():
    page = InformationPageFactory(body=EVERY_BLOCK)
    assert set(rows(page).values_list("municipality", flat=True)) == {
        "",
        "berkelland",
        "winterswijk",
    }
    general, local = rows(page).get(municipality=""), rows(page).get(municipality="winterswijk")
    assert "Voor meedoen." in general.body
    assert "tegoed" not in general.body
    assert "In Winterswijk een tegoed." in local.body
    assert "een pas" not in local.body


def test_pages_stay_out_of_the_index_of_staff():
    InformationPageFactory()
    assert not StaffRow.objects.exists()


def test_a_draft_is_not_findable():
    assert not rows(InformationPageFactory(published=False)).exists()


def test_a_draft_on_a_live_page_does_not_change_the_index():
    page = InformationPageFactory(title="Oud")
    page.title = "Nieuw en geheim"
    page.save_revision()
    assert rows(page).get().title == "Oud"


def test_unpublishing_takes_it_out():
    page = InformationPageFactory()
    page.unpublish()
    assert not rows(page).exists()


def test_deleting_a_theme_takes_its_pages_out():
    page = InformationPageFactory()
    page.get_parent().specific.delete()
    assert not PublicRow.objects.filter(title=page.title).exists()


def test_moving_changes_the_address():
    page, target = InformationPageFactory(), ThemePageFactory(slug="elders")
    page.move(target, pos="last-child")
    assert rows(page).get().url == f"/elders/{page.slug}/"


def test_another_slug_for_the_theme_changes_the_address_of_its_pages(
    django_capture_on_commit_callbacks,
):
    page = InformationPageFactory()
    theme = page.get_parent().specific
    theme.slug = "nieuwe-naam"
    with django_capture_on_commit_callbacks(execute=True):
        theme.save_revision().publish()
    assert rows(page).get().url == f"/nieuwe-naam/{page.slug}/"


def test_a_restriction_on_the_theme_closes_its_pages_and_back():
    page = InformationPageFactory()
    restriction = PageViewRestriction.objects.create(
        page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert not rows(page).exists()
    restriction.delete()
    assert rows(page).exists()


def test_the_index_can_be_made_anew():
    page = InformationPageFactory()
    closed = InformationPageFactory(parent=page.get_parent())
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    PublicRow.objects.all().delete()
    search_services.replace_all(kind=indexing.KIND, items=indexing.every_page())
    assert rows(page).exists()
    assert not rows(closed).exists()

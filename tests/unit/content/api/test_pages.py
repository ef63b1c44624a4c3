"""`/api/v2/`: published and public only, whoever asks; open, checkable, read-only."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from portal.accounts.roles import Role
from portal.core import entrypoints
from portal.core.entrypoints import Entrypoint
from tests.factories.accounts import employee
from tests.factories.pages import EVERY_BLOCK, InformationPageFactory, ThemePageFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
PAGES = "/api/v2/pages/"


@pytest.fixture(autouse=True)
def starts(monkeypatch):
    start = Entrypoint("eerste-vraag", "Stel uw vraag", "/eerste-vraag/")
    monkeypatch.setattr(entrypoints, "_providers", [lambda: [start]])


def titles(client, query=""):
    response = client.get(f"{PAGES}?{query}")
    assert response.status_code == 200, response.text
    return [item["title"] for item in response.json()["items"]]


def detail(client, page):
    return client.get(f"{PAGES}{page.pk}/")


def test_a_published_page_gives_all_its_fields(client):
    page = InformationPageFactory(body=EVERY_BLOCK, reviewed_on="2026-11-16")
    data = detail(client, page).json()
    blocks = {block["type"]: block["value"] for block in data["body"]}
    assert data["summary"] == page.summary
    assert data["reviewed_on"] == "2026-11-16"
    assert blocks["local"]["variants"][0]["municipality"] == "berkelland"
    assert blocks["start"]["url"] == "/eerste-vraag/"
    assert blocks["faq"]["slugs"] == ["bijstand-aanvragen"]
    assert blocks["contact"] == {"teams": "/api/content/gemeenten/"}


@pytest.fixture
def closed_page():
    page = InformationPageFactory(title="Alleen intern", summary="Geheim woord.")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


@pytest.mark.parametrize("as_editor", [False, True])
def test_no_draft_and_no_closed_page_comes_out(client, closed_page, as_editor):
    draft = InformationPageFactory(parent=closed_page.get_parent(), published=False, title="Kladje")
    if as_editor:
        login(client, employee(Role.REDACTEUR))
    for query in ("", "type=content_pages.InformationPage&fields=*", "search=geheim"):
        assert not {"Kladje", "Alleen intern"} & set(titles(client, query)), query
    for page in (draft, closed_page):
        assert detail(client, page).status_code == 404
    found = client.get(f"{PAGES}find/?html_path={closed_page.url_path}")
    assert found.status_code == 404


def test_a_draft_of_a_live_page_stays_inside(client):
    page = InformationPageFactory(title="Zoals het is")
    page.title = "Zoals het wordt"
    page.save_revision()
    assert "Zoals het wordt" not in detail(client, page).text
    listed = client.get(f"{PAGES}?fields=*&type=content_pages.InformationPage")
    assert "Zoals het wordt" not in listed.text


def test_a_parent_that_is_not_public_is_not_named(client):
    page = InformationPageFactory()
    theme = page.get_parent().specific
    theme.title = "Dicht thema"
    theme.save()
    theme.unpublish()
    assert detail(client, page).json()["meta"]["parent"] is None


def test_nothing_of_owner_or_history_is_offered(client):
    data = detail(client, InformationPageFactory()).json()
    assert not {"owner", "latest_revision", "locked_by", "draft_title"} & (
        set(data) | set(data["meta"])
    )
    assert client.get(f"{PAGES}?fields=owner").status_code == 400
    assert client.get(f"{PAGES}?owner=1").status_code == 400


def test_a_change_shows_at_once(client):
    page = InformationPageFactory(title="Oud")
    tag = detail(client, page)["ETag"]
    same = client.get(f"{PAGES}{page.pk}/", headers={"If-None-Match": tag})
    assert same.status_code == 304
    page.title = "Nieuw"
    page.save_revision().publish()
    fresh = client.get(f"{PAGES}{page.pk}/", headers={"If-None-Match": tag})
    assert fresh.status_code == 200
    assert fresh.json()["title"] == "Nieuw"


@pytest.mark.parametrize("url", [PAGES, "/api/v2/images/", "/api/v2/documents/"])
def test_any_site_may_read_and_nobody_write(client, url):
    response = client.get(url)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cache-Control"] == "public, no-cache"
    assert response["Content-Type"].startswith("application/json")
    assert "Access-Control-Allow-Credentials" not in response
    assert "Set-Cookie" not in response
    assert client.options(url).status_code == 200
    for method in (client.post, client.put, client.delete):
        assert method(url).status_code == 405


@pytest.mark.parametrize("words", ['"', "'; --", "a AND (", "\x00", "*" * 300])
def test_odd_search_words_are_no_error(client, words):
    assert client.get(PAGES, {"search": words}).status_code == 200


def test_search_gives_the_best_first(client):
    theme = ThemePageFactory()
    InformationPageFactory(parent=theme, title="Hulp voor de schoolreis")
    InformationPageFactory(parent=theme, title="Schoolreis")
    assert titles(client, "search=schoolreis") == ["Schoolreis", "Hulp voor de schoolreis"]
    assert titles(client, "search=schoolreis&order=title") == [
        "Hulp voor de schoolreis",
        "Schoolreis",
    ]


def test_documents_of_a_closed_collection_stay_inside(client):
    root = Collection.get_first_root_node()
    closed = root.add_child(name="Intern")
    below = closed.add_child(name="Dieper")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    for title, collection in [("Open", root), ("Dicht", closed), ("Diep", below)]:
        file = ContentFile(b"tekst", name=f"{title}.txt")
        Document.objects.create(title=title, file=file, collection=collection)
    login(client, employee(Role.REDACTEUR))
    data = client.get("/api/v2/documents/").json()
    assert [item["title"] for item in data["items"]] == ["Open"]
    assert client.get("/api/v2/documents/?search=x").status_code == 400


@pytest.mark.allow_n_plus_one
def test_a_list_has_as_many_queries_for_a_hundred_pages(client, django_assert_max_num_queries):
    def count(url):
        client.get(url)
        with django_assert_max_num_queries(20) as seen:
            assert client.get(url).status_code == 200
        return len(seen)

    theme = ThemePageFactory()
    InformationPageFactory(parent=theme, body=EVERY_BLOCK)
    urls = [
        f"{PAGES}?limit=100",
        f"{PAGES}?type=content_pages.InformationPage&fields=body&limit=100",
    ]
    one = [count(url) for url in urls]
    for _ in range(97):
        InformationPageFactory(parent=type(theme).objects.get(pk=theme.pk), body=EVERY_BLOCK)
    assert [count(url) for url in urls] == one

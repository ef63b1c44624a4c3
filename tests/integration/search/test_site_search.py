import pytest

from content.search import services
from tests.factories.search import row

pytestmark = pytest.mark.django_db


def page(client, **query):
    response = client.get("/zoeken/", query)
    assert response.status_code == 200
    return response.content.decode()


def test_pages_and_questions_together_with_the_query_kept(entries, client):
    html = page(client, q="schulden")
    assert 'value="schulden"' in html
    assert "/schulden/" in html
    assert "Ik heb <mark>schulden</mark>, wat nu?" in html
    assert 'data-aantal="2 antwoorden gevonden"' in html


def test_only_pages(entries, client):
    html = page(client, q="schulden", soort="pagina")
    assert "1 antwoord gevonden" in html
    assert "wat nu?" not in html


def test_nothing_found_says_what_to_do(entries, client):
    html = page(client, q="qqqqq")
    assert "Geen antwoord gevonden" in html
    assert "/eerste-vraag/" in html
    assert "sociaal team" in html


def test_nothing_asked(client, db):
    assert "Typ een of meer woorden" in page(client)


def test_a_better_spelling_is_a_link(entries, client):
    assert 'href="?q=schulden"' in page(client, q="sgulden")


def test_the_chosen_gemeente_comes_first(entries, client):
    client.cookies["gemeente"] = "winterswijk"
    assert "Winterswijk staat bovenaan" in page(client, q="schulden")


def test_the_site_search_does_not_write(entries, client, django_assert_num_queries):
    page(client, q="schulden")
    with django_assert_num_queries(4):
        page(client, q="schulden")
    items = [(f"s{n}", [row(title=f"Schulden {n}")]) for n in range(100)]
    services.add_many(kind="faq", items=items)
    page(client, q="schulden")
    with django_assert_num_queries(4):
        page(client, q="schulden")


def test_other_methods_are_refused(client, db):
    assert client.post("/zoeken/", {"q": "x"}).status_code == 405

"""Choosing a gemeente: a cookie, a safe way back, and nobody needs to."""

import pytest

from content.pages.views import ONE_YEAR

URL = "/gemeente-kiezen/"


def test_the_choice_is_remembered_for_a_year(client):
    response = client.post(URL, {"gemeente": "winterswijk", "next": "/schulden/#lokaal"})
    assert response.status_code == 302
    assert response["Location"] == "/schulden/#lokaal"
    cookie = response.cookies["gemeente"]
    assert cookie.value == "winterswijk"
    assert cookie["max-age"] == ONE_YEAR
    assert cookie["samesite"] == "Lax"
    assert cookie["httponly"]


def test_no_gemeente_forgets_it(client):
    client.cookies["gemeente"] = "winterswijk"
    response = client.post(URL, {"gemeente": "", "next": "/"})
    assert response.status_code == 302
    assert response.cookies["gemeente"].value == ""
    assert response.cookies["gemeente"]["max-age"] == 0


@pytest.mark.parametrize(
    "elsewhere",
    ["https://kwaad.example/", "//kwaad.example", "javascript:alert(1)", "/\\kwaad", ""],
)
def test_the_way_back_stays_on_this_site(client, elsewhere):
    response = client.post(URL, {"gemeente": "berkelland", "next": elsewhere})
    assert response["Location"] == "/"


def test_an_unknown_gemeente_is_explained_and_sets_nothing(client):
    response = client.post(URL, {"gemeente": "amsterdam", "next": "/schulden/"})
    assert response.status_code == 400
    assert "Deze gemeente kennen wij niet" in response.text
    assert 'value="/schulden/"' in response.text
    assert "gemeente" not in response.cookies


def test_looking_sets_nothing_and_offers_all_three(client):
    response = client.get(URL, {"next": "/schulden/"})
    assert response.status_code == 200
    assert "gemeente" not in response.cookies
    for slug in ("berkelland", "oost-gelre", "winterswijk"):
        assert f'value="{slug}"' in response.text
    assert "Ik kies geen gemeente" not in response.text


def test_who_chose_can_undo_it(client):
    client.cookies["gemeente"] = "winterswijk"
    response = client.get(URL)
    assert 'value="winterswijk" aria-pressed="true"' in response.text
    assert "Ik kies geen gemeente" in response.text


def test_a_made_up_cookie_is_no_choice(client):
    client.cookies["gemeente"] = "<script>"
    response = client.get(URL)
    assert response.status_code == 200
    assert "<script>" not in response.text.replace('<script type="module"', "")

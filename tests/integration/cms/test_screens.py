"""The public screens: what stands where, and as many queries for a hundred rows as for one."""

import pytest
from wagtail.models import Page, PageViewRestriction, Site

from content.faq.models import Entry, Topic
from content.pages.models import MunicipalityIndexPage
from portal.core import entrypoints
from portal.core.entrypoints import Entrypoint
from tests.factories.core import TeamFactory
from tests.factories.pages import (
    EVERY_BLOCK,
    HomePageFactory,
    InformationPageFactory,
    LoopbaanpleinPageFactory,
    MunicipalityPageFactory,
    PlainPageFactory,
    ThemePageFactory,
)

pytestmark = pytest.mark.django_db
START = Entrypoint("eerste-vraag", "Stel uw eerste vraag", "/eerste-vraag/")


@pytest.fixture(autouse=True)
def teams_and_starts(monkeypatch):
    monkeypatch.setattr(entrypoints, "_providers", [lambda: [START]])
    for place in ("berkelland", "oost_gelre", "winterswijk"):
        TeamFactory(**{place: True})


def fill(factory, count, **fields):
    return [factory(**fields) for _ in range(count)]


def queries_of(client, url, captured):
    client.get(url)  # site root and content types are in the cache from now on
    with captured() as seen:
        assert client.get(url).status_code == 200
    return len(seen)


@pytest.fixture
def captured(django_assert_max_num_queries):
    return lambda: django_assert_max_num_queries(25)


@pytest.mark.allow_n_plus_one
def test_home_has_as_many_queries_for_a_hundred_themes(client, captured):
    ThemePageFactory()
    one = queries_of(client, "/", captured)
    fill(ThemePageFactory, 99)
    assert queries_of(client, "/", captured) == one


@pytest.mark.allow_n_plus_one
def test_a_theme_and_a_page_have_as_many_queries_for_a_hundred_pages(client, captured):
    theme = ThemePageFactory(slug="thema", body=EVERY_BLOCK)
    first = InformationPageFactory(parent=theme, slug="eerste", body=EVERY_BLOCK)
    one = [queries_of(client, url, captured) for url in (theme.url, first.url)]
    for _ in range(99):
        InformationPageFactory(parent=Page.objects.get(pk=theme.pk))
    assert [queries_of(client, url, captured) for url in (theme.url, first.url)] == one


@pytest.mark.allow_n_plus_one
def test_the_other_screens_have_as_many_queries_for_a_hundred_gemeenten(client, captured):
    place = MunicipalityPageFactory(body=EVERY_BLOCK)
    square, plain = LoopbaanpleinPageFactory(body=EVERY_BLOCK), PlainPageFactory()
    urls = [place.url, "/gemeenten/", square.url, plain.url]
    one = [queries_of(client, url, captured) for url in urls]
    for _ in range(99):
        team = TeamFactory()
        index = MunicipalityIndexPage.objects.get()
        MunicipalityPageFactory(parent=index, municipality=team.municipality)
    assert [queries_of(client, url, captured) for url in urls] == one


def test_home_says_what_this_is_and_offers_two_ways_in(client):
    ThemePageFactory(title="Schulden", slug="schulden", summary="Zorgen om geld? Praat erover.")
    LoopbaanpleinPageFactory(title="Loopbaanplein")
    html = client.get("/").text
    assert "Hulp bij werk en inkomen." in html
    assert 'href="/eerste-vraag/">Ik heb een vraag' in html
    assert 'href="/mijn/">Ik heb al een casusregisseur' in html
    assert 'href="/schulden/"' in html
    assert "Zorgen om geld? Praat erover." in html
    assert 'href="/loopbaanplein/"' in html
    assert 'action="/gemeente-kiezen/"' in html


@pytest.mark.parametrize("chosen", [None, "winterswijk"])
def test_j1_from_home_in_two_clicks_to_what_holds_here(client, chosen):
    theme = ThemePageFactory(slug="inkomen")
    InformationPageFactory(parent=theme, slug="meedoenregeling", body=EVERY_BLOCK)
    if chosen:
        client.cookies["gemeente"] = chosen
    assert 'href="/inkomen/"' in client.get("/").text
    assert 'href="/inkomen/meedoenregeling/"' in client.get("/inkomen/").text
    html = client.get("/inkomen/meedoenregeling/").text
    assert "In Winterswijk een tegoed." in html
    assert "In Berkelland een pas." in html
    assert ("uw gemeente</span>" in html) == bool(chosen)
    if chosen:
        assert html.index("In Winterswijk") < html.index("In Berkelland")


def test_a_page_shows_short_version_blocks_date_and_source(client):
    source = (
        '[{"type": "source", "value": {"title": "Participatiewet", "url": "", "note": "art. 35"}}]'
    )
    page = InformationPageFactory(
        summary="De korte versie.", body=EVERY_BLOCK, reviewed_on="2026-11-16", sources=source
    )
    html = client.get(page.url).text
    for text in (
        "De korte versie.",
        "Nagekeken op 16 november 2026",
        "Participatiewet",
        "Klopt er iets niet",
        "Voor <b>meedoen</b>.",
        "U belt",
        "Stel uw eerste vraag",
        "Bel vandaag.",
        'href="https://www.uwv.nl/"',
        "/gemeenten/oost-gelre/",
    ):
        assert text in html, text


def test_the_team_of_the_chosen_gemeente_is_shown_on_a_page(client):
    page = InformationPageFactory(body=[("contact", None)])
    client.cookies["gemeente"] = "berkelland"
    assert "Sociaal team Berkelland</h2>" in client.get(page.url).text


def test_the_page_of_a_gemeente_shows_its_own_team_whatever_was_chosen(client):
    page = MunicipalityPageFactory()
    client.cookies["gemeente"] = "berkelland"
    html = client.get(page.url).text
    assert "Sociaal team Winterswijk</h2>" in html
    assert "Dit is mijn gemeente" in html
    client.cookies["gemeente"] = "winterswijk"
    assert "Dit is mijn gemeente" not in client.get(page.url).text


def test_drafts_and_closed_pages_are_not_listed_nor_served(client):
    theme = ThemePageFactory(slug="thema")
    draft = InformationPageFactory(parent=theme, title="Nog geheim", published=False)
    closed = InformationPageFactory(parent=theme, title="Alleen intern")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    html = client.get("/thema/").text
    assert "Nog geheim" not in html
    assert "Alleen intern" not in html
    assert client.get(f"/thema/{draft.slug}/").status_code == 404
    assert client.get(closed.url).status_code == 302


def test_a_theme_without_pages_says_what_to_do(client):
    ThemePageFactory(slug="leeg")
    assert "Hier staat nog geen uitleg" in client.get("/leeg/").text


def test_the_page_tree_has_its_rules():
    home = HomePageFactory()
    assert home.get_site() == Site.objects.get()
    names = {model.__name__ for model in home.allowed_subpage_models()}
    assert names == {"ThemePage", "MunicipalityIndexPage", "LoopbaanpleinPage", "PlainPage"}
    theme = ThemePageFactory()
    assert [m.__name__ for m in theme.allowed_subpage_models()] == ["InformationPage"]
    assert InformationPageFactory(parent=theme).allowed_subpage_models() == []


def test_a_page_shows_the_public_questions_it_names_and_no_others(client):
    topic = Topic.objects.create(slug="bijstand", name="Bijstand")
    for slug, audience in [("open", "everyone"), ("intern", "staff")]:
        Entry.objects.create(
            slug=slug,
            topic=topic,
            audience=audience,
            question=f"Vraag {slug}?",
            answer=f"Antwoord {slug}.",
            internal_note="Alleen voor collega's.",
        )
    slugs = {"heading": "Veel gevraagd", "slugs": ["intern", "open", "weg"]}
    page = InformationPageFactory(body=[("faq", slugs)])
    html = client.get(page.url).text
    assert "Vraag open?" in html
    assert "Antwoord open." in html
    assert 'href="/vraagbaak/open/"' in html
    assert "intern" not in html
    assert "collega" not in html

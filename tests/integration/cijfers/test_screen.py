"""The figures on screen and as CSV: who sees what, counted right, the same numbers hidden."""

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client

from portal.accounts.roles import Role
from portal.core import clock
from portal.core.small_numbers import Hidden
from selfservice.aanvragen import services
from selfservice.aanvragen.models import Measured, RequestType
from selfservice.aanvragen.queries import figures as queries
from tests.factories import aanvragen as make
from tests.factories.accounts import employee
from tests.factories.core import MunicipalityFactory, RegionFactory, TeamFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
URL, LIST = "/werkplek/cijfers/", "/werkplek/cijfers/lijst/"


@pytest.fixture
def kinds():
    make.shipped()
    return list(RequestType.objects.all())


@pytest.fixture
def places():
    return {
        name: MunicipalityFactory(**{name: True})
        for name in ("winterswijk", "berkelland", "oost_gelre")
    }


def measured(place, kind, number, *, month=None, days=20, late=0, reported=0):
    """Count `number` aanvragen of last month, `late` of them decided after the term."""
    when = queries.last_month()
    rows = [
        Measured(
            request_type=kind, municipality=place, filed_year=when.year,
            filed_month=month or when.month, decided_year=when.year,
            decided_month=month or when.month, lead_days=days, net_days=days // 2,
            in_time=at >= late,
            reported_year=when.year if at < reported else None,
            reported_month=(month or when.month) if at < reported else None,
        )
        for at in range(number)
    ]  # fmt: skip
    Measured.objects.bulk_create(rows)


@pytest.fixture
def filled(places, kinds):
    measured(places["winterswijk"], kinds[0], 40, late=10, reported=7)
    measured(places["berkelland"], kinds[0], 30, days=60)
    measured(places["oost_gelre"], kinds[1], 20, days=5)
    measured(places["winterswijk"], kinds[1], 3)
    return places


def desk_browser():
    return login(Client(), make.handler())


def table(answer) -> list[dict[str, str]]:
    text = answer.content.decode().removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_the_desk_sees_the_whole_region(filled):
    rows = table(desk_browser().get(LIST))
    whole = rows[0]
    assert whole["Gemeente"] == "Alle gemeenten"
    assert (whole["Ontvangen"], whole["Besloten"]) == ("93", "93")
    assert whole["Helft binnen (kalenderdagen)"] == "20"
    assert whole["Negen van de tien binnen (kalenderdagen)"] == "60"
    assert whole["Helft binnen zonder stilstand (dagen)"] == "10"
    assert whole["Teruggemeld"] == "7"
    assert {row["Naam"]: row["Ontvangen"] for row in rows if row["Onderdeel"] == "Gemeente"} == {
        "Winterswijk": "43", "Berkelland": "30", "Oost Gelre": "20",
    }  # fmt: skip


def test_a_gemeente_sees_its_own_and_no_other(filled):
    team = TeamFactory(winterswijk=True)
    browser = login(Client(), employee(Role.TEAMLEIDER, team))
    page = browser.get(URL).content.decode()
    assert "Winterswijk" in page
    assert 'value="berkelland"' not in page
    assert 'value="alle-' not in page
    assert browser.get(f"{URL}?gemeente=berkelland").status_code == 404
    assert browser.get(f"{LIST}?gemeente=berkelland").status_code == 404
    assert browser.get(f"{URL}?gemeente=alle-gemeenten-oost-achterhoek").status_code == 404
    assert not [row for row in table(browser.get(LIST)) if row["Onderdeel"] == "Gemeente"]


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.TEAMLEIDER, 200), (Role.BEHANDELAAR, 200), (Role.BEHEERDER, 200),
        (Role.CASUSREGISSEUR, 403), (Role.SOCIAAL_TEAM, 403), (Role.SPECIALIST, 403),
        (Role.REDACTEUR, 403),
    ],
)  # fmt: skip
def test_who_may_see_figures(filled, role, status):
    browser = login(Client(), employee(role))
    assert browser.get(URL).status_code == status
    assert browser.get(LIST).status_code == status


@pytest.fixture
def year_before(filled):
    """All of it happened in the year before: a year that is over."""
    last = queries.last_month().year - 1
    Measured.objects.update(filed_year=last, decided_year=last, reported_year=None,
                            reported_month=None)  # fmt: skip
    return last


def test_small_numbers_stay_hidden_on_screen_and_in_the_list(year_before, kinds):
    browser, asked = desk_browser(), f"?gemeente=winterswijk&jaar={year_before}"
    rows = table(browser.get(LIST + asked))
    by_kind = {row["Naam"]: row for row in rows if row["Onderdeel"] == "Soort"}
    assert by_kind[kinds[1].title]["Ontvangen"] == Hidden.SMALL
    # 43 in all less 40 would tell the 3; a kind that nobody asked for is 0.
    assert by_kind[kinds[0].title]["Ontvangen"] == Hidden.OTHER
    assert by_kind[kinds[2].title]["Ontvangen"] == "0"
    page = browser.get(URL + asked).content.decode()
    assert "Verborgen:" in page


def test_kinds_are_told_only_of_a_year_that_is_over(filled):
    """Two tables a month apart would tell one person's kind."""
    browser = desk_browser()
    assert {row["Onderdeel"] for row in table(browser.get(LIST))} & {"Soort"} == set()
    assert browser.get(URL).content.decode().count('<svg class="p-chart__picture"') == 6


def test_every_chart_has_a_sentence_and_a_table(year_before):
    page = desk_browser().get(f"{URL}?jaar={year_before}").content.decode()
    assert page.count('<svg class="p-chart__picture"') == 8
    assert page.count("Cijfers in een tabel") == 8
    assert page.count('role="img"') == 8


def test_another_year_and_nonsense(filled):
    browser, year = desk_browser(), queries.last_month().year
    for query in ("?jaar=1066", "?jaar=abc", "?jaar="):
        assert browser.get(URL + query).context["figures"].year == year
    assert browser.get(f"{URL}?gemeente=nergens").status_code == 404


def test_a_year_before_is_whole(year_before):
    found = desk_browser().get(f"{URL}?jaar={year_before}").context["figures"]
    assert len(found.months) == 12
    assert found.whole.filed == 93


def test_another_region_is_not_counted(filled, kinds):
    routing = {"teams": {"werkleerbedrijf": "elders"}}
    region = RegionFactory(slug="elders", name="Elders", routing=routing)
    elsewhere = MunicipalityFactory(region=region)
    measured(elsewhere, kinds[0], 50)
    browser = desk_browser()
    assert table(browser.get(LIST))[0]["Ontvangen"] == "93"
    assert browser.get(f"{URL}?gemeente={elsewhere.slug}").status_code == 404


def test_steps_of_an_aanvraag_are_counted():
    by = make.handler()
    with clock.pretend(clock.now() - timedelta(days=40)):
        filed = make.taken(by)
    assert Measured.objects.get().lead_days is None
    services.decide(by=by, public_id=filed.public_id, outcome="toegekend", text="Ja.")
    row = Measured.objects.get()
    assert (row.lead_days, row.net_days, row.in_time) == (40, 40, True)
    assert row.decided_month == clock.today().month
    assert row.municipality == filed.dossier.resident.municipality


def test_standstill_counts_in_calendar_days_and_not_in_net_days():
    by = make.handler()
    with clock.pretend(clock.now() - timedelta(days=40)):
        filed = make.taken(by)
    with clock.pretend(clock.now() - timedelta(days=30)):
        services.ask_more(
            by=by, public_id=filed.public_id, documents=[("Bon", "Een foto is goed.")],
            until=clock.today() + timedelta(days=14), explanation="",
        )  # fmt: skip
    with clock.pretend(clock.now() - timedelta(days=20)):
        services.cannot_supply(
            by=filed.dossier.resident.user, public_id=filed.public_id, why="Kwijt."
        )
    services.decide(by=by, public_id=filed.public_id, outcome="toegekend", text="Ja.")
    row = Measured.objects.get()
    # Asked on day 10, answered on day 20: it stood still on the nine days in between.
    assert (row.lead_days, row.net_days) == (40, 31)


def test_questions_to_the_database_do_not_grow(filled, kinds, django_assert_num_queries):
    browser = desk_browser()
    browser.get(URL)
    with django_assert_num_queries(18):
        browser.get(URL)
    for month in range(1, queries.last_month().month + 1):
        measured(filled["winterswijk"], kinds[2], 10, month=month, days=month)
    with django_assert_num_queries(18):
        browser.get(URL)

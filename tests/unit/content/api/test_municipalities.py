import pytest

from tests.factories.core import MunicipalityFactory, TeamFactory

pytestmark = pytest.mark.django_db
URL = "/api/content/gemeenten/"


def test_each_gemeente_comes_with_its_team(client):
    TeamFactory(winterswijk=True, phone="Voorbeeld: nummer", walk_in="elke dag")
    MunicipalityFactory(berkelland=True)
    rows = {row["slug"]: row for row in client.get(URL).json()}
    assert rows["winterswijk"]["team"]["phone"] == "Voorbeeld: nummer"
    assert rows["winterswijk"]["url"].endswith("/gemeenten/winterswijk/")
    assert rows["berkelland"]["team"] is None


def test_two_queries_however_many(client, django_assert_num_queries):
    for _ in range(100):
        TeamFactory()
    with django_assert_num_queries(2):
        assert len(client.get(URL).json()) == 100


def test_it_is_open_and_read_only(client):
    response = client.get(URL)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert client.post(URL).status_code == 405

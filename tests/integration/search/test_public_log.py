"""Visitors: what they did not find is kept without them; what they found is not kept at all."""

import pytest

from content.search.models import SearchLog

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/zoeken/", "/vraagbaak/"])
def test_only_what_was_not_found(entries, client, path):
    client.get(path, {"q": "schulden"})
    assert not SearchLog.objects.exists()
    client.get(path, {"q": "qqqqq mevrouw jansen 0612345678"})
    row = SearchLog.objects.get()
    assert (row.scope, row.count) == ("public", 0)
    assert row.query == "qqqqq mevrouw [naam] [nummer]"


def test_not_while_typing_nor_in_advance(entries, client):
    for headers in ({"Sec-Fetch-Mode": "cors"}, {"Sec-Purpose": "prefetch"}):
        client.get("/zoeken/", {"q": "qqqqq"}, headers=headers)
    client.head("/zoeken/", {"q": "qqqqq"})
    client.get("/zoeken/", {"q": "   "})
    assert not SearchLog.objects.exists()


def test_a_robot_does_not_fill_the_log_and_still_gets_its_page(entries, client):
    for number in range(30):
        assert client.get("/zoeken/", {"q": f"qq{number}xx"}).status_code == 200
    assert SearchLog.objects.count() == 20

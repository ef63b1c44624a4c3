"""What the server gives a browser to keep, and to whom (docs/adr/0025)."""

import gzip
import json
import re
from datetime import datetime

import pytest

from content.faq.models import LawLink, RelatedEntry
from portal.accounts.models import Membership
from portal.accounts.roles import Role
from tests.factories.accounts import employee, resident
from tests.factories.core import MunicipalityFactory
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
URL = "/werkplek/vraagbaak/momentopname/"
SHELL = "/werkplek/vraagbaak/offline/"
WORKER = "/werkplek/vraagbaak/werker.js"


@pytest.fixture
def colleague(client):
    client.user = employee(Role.SOCIAAL_TEAM)
    return login(client, client.user)


def test_staff_get_all_of_it_and_nobody_on_the_way_keeps_it(colleague):
    EntryFactory(slug="a", internal_note="Alleen voor ons", details="<p>Meer <b>uitleg</b>.</p>")
    EntryFactory(slug="b", staff=True)
    EntryFactory(slug="concept", live=False)
    answer = colleague.get(URL)
    data = json.loads(answer.content)
    assert [entry["slug"] for entry in data["entries"]] == ["a", "b"]
    assert data["entries"][0]["note"] == "Alleen voor ons"
    assert set(data["search"]["entries"]) == {"a", "b"}
    assert answer["Cache-Control"] == "no-store, private"
    assert answer["X-Account"] == str(colleague.user.public_id)
    assert len(answer["X-Sleutel"]) == 44
    assert answer["X-Sleutel"].encode() not in answer.content


def test_it_may_be_kept_as_long_as_the_longest_session(colleague, settings):
    settings.SESSION_ABSOLUTE_SECONDS = {"staff": 8 * 3600}
    answer = colleague.get(URL)
    kept = datetime.fromisoformat(answer["X-Tot"]) - datetime.fromisoformat(answer["X-Moment"])
    assert 8 * 3600 - 60 < kept.total_seconds() <= 8 * 3600


def test_the_same_is_not_sent_twice_and_a_change_is(colleague):
    entry = EntryFactory(slug="a")
    etag = colleague.get(URL)["ETag"]
    again = colleague.get(URL, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again["X-Sleutel"]
    entry.answer = "Nu anders."
    entry.save_revision().publish()
    changed = colleague.get(URL, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert "Nu anders." in changed.text


def test_every_log_in_has_a_key_and_a_mark_of_its_own(client):
    user = employee(Role.SOCIAAL_TEAM)
    first = login(client, user).get(URL)
    client.logout()
    second = login(client, user).get(URL)
    assert first["X-Sleutel"] != second["X-Sleutel"]
    assert first["ETag"] != second["ETag"]


def test_a_browser_gets_it_compressed(colleague):
    EntryFactory(slug="a")
    plain = colleague.get(URL)
    small = colleague.get(URL, headers={"Accept-Encoding": "gzip, br"})
    assert small["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.content) == plain.content


def test_it_is_made_once_for_all_colleagues(client, django_assert_max_num_queries):
    EntryFactory(slug="a")
    login(client, employee(Role.SOCIAAL_TEAM)).get(URL)
    client.logout()
    login(client, employee(Role.BEHANDELAAR))
    with django_assert_max_num_queries(8):
        assert client.get(URL).status_code == 200


@pytest.mark.parametrize("url", [URL, SHELL])
def test_residents_visitors_and_staff_without_the_right_get_nothing(client, url):
    assert client.get(url).status_code == 302
    login(client, resident())
    assert client.get(url).status_code == 403
    without = employee(Role.REDACTEUR)
    Membership.objects.filter(user=without).delete()
    login(client, without)
    assert client.get(url).status_code == 403


def test_the_kept_screen_has_nothing_of_anybody(client):
    EntryFactory(slug="a", question="Wat is blauwepinguin?")
    first = login(client, employee(Role.SOCIAAL_TEAM, first_name="Zelda")).get(SHELL)
    client.logout()
    second = login(client, employee(Role.BEHANDELAAR)).get(SHELL)
    assert first.content == second.content
    for secret in ("blauwepinguin", "Zelda", "csrfmiddlewaretoken", "werkplek-account"):
        assert secret not in first.text


def test_the_worker_has_a_short_list_and_stays_in_its_place(client):
    answer = client.get(WORKER)
    assert answer["Content-Type"].startswith("text/javascript")
    assert "Service-Worker-Allowed" not in answer
    assert answer["Cache-Control"] == "no-cache"
    allowed = json.loads(re.match(r"self\.TOEGESTAAN=(\{.*?\});", answer.text)[1])
    assert allowed["shell"] == SHELL
    assert allowed["home"] == "/werkplek/vraagbaak/"
    assert all(path.startswith("/static/ui/") for path in allowed["files"])
    assert len(allowed["files"]) == 5


def test_the_content_policy_allows_own_workers_only(colleague):
    policy = colleague.get("/werkplek/vraagbaak/")["Content-Security-Policy"]
    assert "worker-src 'self'" in policy
    assert "unsafe" not in policy


def test_as_many_queries_for_a_hundred(colleague, django_assert_max_num_queries):
    MunicipalityFactory(winterswijk=True)

    def cost(number):
        made = [
            EntryFactory(slug=f"v{number}-{n}", variants={"winterswijk": "Hier."})
            for n in range(number)
        ]
        for entry in made:
            LawLink.objects.create(entry=entry, title="Wet", url="https://wet.example/")
            RelatedEntry.objects.create(entry=entry, other=made[0])
        with django_assert_max_num_queries(30) as seen:
            assert colleague.get(URL).status_code == 200
        return len(seen)

    assert cost(1) == cost(100)

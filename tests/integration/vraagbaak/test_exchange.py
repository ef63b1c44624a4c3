"""The screens of exchange: upload, see what changes, carry out; and who may."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from content.faq.models import Entry, Import
from content.faq.services import exchange
from portal.accounts.roles import Role
from tests.factories.accounts import employee, resident
from tests.factories.faq import EntryFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
URL = "/werkplek/vraagbaak/uitwisselen/"


@pytest.fixture
def editor(client):
    client.user = employee(Role.REDACTEUR)
    return login(client, client.user)


def upload(client, raw, name="x.csv", **fields):
    data = {"note": "Nieuwe norm", "way": "concept", "topic": ""} | fields
    data["file"] = SimpleUploadedFile(name, raw)
    return client.post(f"{URL}invoeren/", data)


def test_see_first_then_carry_out(editor):
    EntryFactory(slug="a", answer="Was <b>zo</b>.")
    answer = upload(editor, b"adres;kort_antwoord;kleur\r\na;Is <i>nu</i> zo.;rood\r\nb;x;y\r\n")
    page = editor.get(answer["Location"])
    assert "Was &lt;b&gt;zo&lt;/b&gt;." in page.text
    assert "Is &lt;i&gt;nu&lt;/i&gt; zo." in page.text
    assert "kleur" in page.text
    refused = editor.get(answer["Location"], {"soort": "geweigerd"}).text
    assert "Regel 3" in refused
    assert "De vraag ontbreekt." in refused
    assert not Entry.objects.get(slug="a").has_unpublished_changes
    done = editor.post(
        f"{answer['Location']}doen/", {"kenmerk": page.context["plan"].digest}, follow=True
    )
    assert "0 van 1 verwerkt" in done.text
    exchange.carry_out(number=Import.objects.get().pk)
    assert "Als concept klaargezet: 1 vraag." in editor.get(answer["Location"]).text
    assert Entry.objects.get(slug="a").has_unpublished_changes


def test_when_something_changed_it_shows_again(editor):
    entry = EntryFactory(slug="a", answer="Was zo.")
    url = upload(editor, b"adres;kort_antwoord\r\na;Nu zo.\r\n")["Location"]
    digest = editor.get(url).context["plan"].digest
    entry.answer = "Van een collega."
    entry.save_revision().publish()
    again = editor.post(f"{url}doen/", {"kenmerk": digest}, follow=True)
    assert "De vraagbaak is intussen veranderd." in again.text
    assert "Van een collega." in again.text


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04rest", b"adres\r\n", b"\xff\xff\xff"])
def test_a_bad_file_is_answered_with_a_sentence(editor, raw):
    answer = upload(editor, raw)
    assert answer.status_code == 422
    assert "Fout:" in answer.text
    assert "Nieuwe norm" in answer.text


def test_too_large_is_said_before_reading(editor):
    answer = upload(editor, b"x" * (20 * 1024 * 1024 + 1))
    assert answer.status_code == 422
    assert "20 MB" in answer.text


@pytest.mark.parametrize(("form", "kind"), [("csv", "text/csv"), ("vac", "application/json")])
def test_the_name_of_the_file_says_what_is_in_it(editor, form, kind):
    EntryFactory(staff=True, question="Wat is blauwepinguin?")
    public = editor.post(f"{URL}uitvoeren/", {"form": form})
    assert public["Content-Type"].startswith(kind)
    assert "vraagbaak-openbaar-" in public["Content-Disposition"]
    assert "blauwepinguin" not in public.text
    staff = editor.post(f"{URL}uitvoeren/", {"form": form, "staff": "on"})
    assert "vraagbaak-met-interne-teksten-" in staff["Content-Disposition"]
    assert "blauwepinguin" in staff.text


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.SOCIAAL_TEAM])
def test_colleagues_who_do_not_edit_stay_out(client, role):
    login(client, employee(role))
    assert client.get(URL).status_code == 403
    assert client.post(f"{URL}uitvoeren/", {"form": "csv"}).status_code == 403
    assert "Uitwisselen" not in client.get("/werkplek/vraagbaak/").text


def test_residents_and_visitors_stay_out(client):
    assert client.get(URL).status_code == 302
    login(client, resident())
    assert client.get(URL).status_code == 403


def test_the_import_of_another_does_not_exist(editor, client):
    url = upload(editor, b"adres\r\na\r\n")["Location"]
    login(client, employee(Role.REDACTEUR))
    assert client.get(url).status_code == 404
    assert client.post(f"{url}doen/", {"kenmerk": ""}).status_code == 404


def test_as_many_queries_for_a_hundred(editor, django_assert_max_num_queries):
    def cost(number):
        for n in range(number):
            EntryFactory(slug=f"v{number}-{n}", index=False)
        rows = b"".join(b"v%d-%d;Nu.\r\n" % (number, n) for n in range(number))
        url = upload(editor, b"adres;kort_antwoord\r\n" + rows)["Location"]
        with django_assert_max_num_queries(30) as seen:
            editor.get(url)
        return len(seen)

    assert cost(1) == cost(100)

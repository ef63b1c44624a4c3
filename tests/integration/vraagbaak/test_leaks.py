"""Issue 5: no word that only staff may read reaches the public by any way out.

Everything a visitor can ask for is asked twice: without the secret, and with it in every place that
only staff see. The two answers are the same, byte for byte.
"""

import re
import uuid
from datetime import date

import pytest
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from content.faq.models import Entry, Question, Report
from content.faq.services import indexing
from content.search.models import Handled, SearchLog
from tests.factories.accounts import employee
from tests.factories.faq import EntryFactory, TopicFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
TOKEN = re.compile(r'(csrfmiddlewaretoken" value="|nonce=")[^"]+')
SLUG = "geheim"

# "x" and "q" side by side are in no Dutch word, so these stand in nothing else.
SECRET = st.text(alphabet="abdeklmnoprst", min_size=4, max_size=9).map(lambda part: f"xq{part}")
PLACES = st.sampled_from(["", "winterswijk", "berkelland", "onbekend"])
TOPICS = st.sampled_from(["", "schulden", "werk", "onbekend"])
NUMBERS = st.sampled_from([None, "0", "1", "5"])


@st.composite
def questions(draw, secret):
    """The secret, its beginning, a misspelling, a compound, or among words that are public."""
    cut = draw(st.integers(2, len(secret) - 1))
    shapes = [
        secret,
        secret[:cut],
        f"{secret[:cut]}e{secret[cut:]}",
        f"{secret}uitkering",
        f"schulden {secret}",
        f"hoe krijg ik {secret}en",
    ]
    return draw(st.sampled_from(shapes))


@pytest.fixture
def hiding(db):
    """Return a function that puts a secret in every place for staff, or takes it out (None)."""
    public = EntryFactory(slug="open", question="Wat doe ik met schulden?")
    EntryFactory(slug="werk", question="Waar vind ik werk?", topic__slug="werk")
    TopicFactory(slug="leeg")
    staff = EntryFactory(slug=SLUG, staff=True, live=False, keywords="x", verified_on=date.today())
    person = employee("redacteur")
    report = Report.objects.create(entry=public, kind="klopt-niet", remark="x", by=person)
    log = SearchLog.objects.create(query="x", scope="staff", count=0)
    done = Handled.objects.create(query="x", by=person, done="anders")
    asked = Question.objects.create(
        submit_key=uuid.uuid4(), text="x", words="x", asker=person, answer_by="2026-11-24"
    )
    slips = [(report, "remark", "passage"), (log, "query"), (done, "query", "note")]
    slips.append((asked, "text", "words"))

    def put(secret: str | None) -> None:
        word = secret or ""
        Entry.objects.filter(pk=public.pk).update(
            internal_note=f"Bel {word} {word}en." * bool(word)
        )
        text = {"question": f"Over {word}", "answer": word, "details": f"<p>{word}</p>"}
        Entry.objects.filter(pk=staff.pk).update(
            **text, internal_note=word, keywords=f"{word}\n{word}uitkering", live=bool(word)
        )
        for row, *names in slips:
            type(row).objects.filter(pk=row.pk).update(**dict.fromkeys(names, word))
        for pk in (public.pk, staff.pk):
            indexing.index_entry(entry=Entry.objects.get(pk=pk))
        draft = Entry.objects.get(pk=public.pk)
        draft.latest_revision = None
        draft.answer = f"{draft.answer} {word}"
        draft.save_revision()

    return put


def ways_out(q, topic, place, kind, offset, limit):
    """Every address with words or filters, as (path, parameters)."""
    part = {name: value for name, value in (("offset", offset), ("limit", limit)) if value}
    return [
        ("/vraagbaak/", {"q": q, "thema": topic}),
        ("/vraagbaak/", {"thema": topic}),
        ("/vraagbaak/", {}),
        ("/vraagbaak/open/", {}),
        (f"/vraagbaak/{SLUG}/", {}),
        ("/zoeken/", {"q": q, "soort": kind}),
        ("/api/content/vraagbaak/", {"q": q, "topic": topic, "municipality": place} | part),
        ("/api/content/vraagbaak/", {"topic": topic} | part),
        ("/api/content/vraagbaak/open/", {}),
        (f"/api/content/vraagbaak/{SLUG}/", {}),
        ("/api/v2/pages/", {"search": q} | part),
        ("/sitemap.xml", {}),
    ]


def seen(client, ways):
    answers = [client.get(path, data, headers={"Sec-Fetch-Mode": "cors"}) for path, data in ways]
    return [(answer.status_code, TOKEN.sub("", answer.content.decode())) for answer in answers]


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    data=st.data(),
    secret=SECRET,
    topic=TOPICS,
    place=PLACES,
    kind=st.sampled_from(["", "pagina", "vraag", "x"]),
    offset=NUMBERS,
    limit=NUMBERS,
)
def test_nothing_for_staff_gets_out(
    hiding, client, data, secret, topic, place, kind, offset, limit
):
    ways = ways_out(data.draw(questions(secret)), topic, place, kind, offset, limit)
    client.cookies["gemeente"] = place
    hiding(None)
    before = seen(client, ways)
    hiding(secret)
    assert seen(client, ways) == before


def test_staff_do_see_it(hiding):
    hiding("xqgeheim")
    colleague = login(Client(), employee("sociaal_team"))
    page = colleague.get("/werkplek/vraagbaak/", {"q": "xqgeheim"}).text
    assert "2 antwoorden" in page


HOSTILE = [
    "\x00",
    '"',
    "'; DROP TABLE x; --",
    "(((",
    "a" * 10_000,
    "bijstand " * 2_000,
    "😀👩‍👩‍👧",
    "\u202eabc\u202c",
    "AND OR NOT NEAR( * ^",
    "%s {} {{ x }} \\",
    "-1",
    "²",
    "9" * 400,
]
ANY = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=80))


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(q=ANY, topic=ANY, place=ANY, kind=ANY, number=ANY)
@example(q="\x00", topic="\x00", place="\x00", kind="\x00", number="\x00")
def test_whatever_visitors_ask_gets_an_answer(hiding, client, q, topic, place, kind, number):
    for path, data in ways_out(q, topic, place, kind, number, number):
        assert client.get(path, data).status_code < 500, (path, data)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(q=ANY, slug=ANY, number=ANY)
@example(q="\x00", slug="\x00", number="\x00")
def test_whatever_staff_send_gets_an_answer(hiding, client, q, slug, number):
    if not client.cookies:
        login(client, employee("beheerder"))
    base = "/werkplek/vraagbaak/"
    for path, data in (
        ("", {"q": q, "antwoord": slug, "thema": q, "gemeente": q, "voor": q, "nagekeken": q}),
        ("mislukt/", {"terug": number, "pagina": number}),
        ("mislukt/synoniem/", {"zoek": q}),
        ("mislukt/antwoord/", {"zoek": q}),
        ("vragen/nieuw/", {"q": q, "gemeente": q, "mislukt": "ja"}),
        ("vragen/", {"deel": q, "pagina": number}),
        ("meldingen/", {"pagina": number}),
        ("melden/open/", {"zin": q}),
        ("nakijken/", {"pagina": number}),
    ):
        assert client.get(base + path, data).status_code < 500, (path, data)
    for path, data in (
        ("gezocht/", {"q": q, "aantal": number, "antwoord": slug}),
        ("vastzetten/", {"antwoord": slug, "vast": q, "terug": q}),
        ("mislukt/klaar/", {"zoek": q, "prefix": slug, f"{slug}-note": q}),
        ("mislukt/synoniem/", {"said": q, "means": q}),
        ("melden/open/", {"kind": "klopt-niet", "remark": q, "passage": q, "chosen": q}),
        ("vragen/nieuw/", {"text": q, "words": q, "key": uuid.uuid4(), "municipality": q}),
    ):
        assert client.post(base + path, data).status_code < 500, (path, data)

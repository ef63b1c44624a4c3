"""Nothing that only staff may read reaches the public: hit, snippet, suggestion or count."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.search import queries, services
from content.search.rules.scopes import Scope
from tests.factories.search import index

pytestmark = pytest.mark.django_db

# "x" and "q" side by side are in no Dutch word, so these stand in nothing else.
SECRET = st.text(alphabet="abdeklmnoprst", min_size=4, max_size=10).map(lambda part: f"xq{part}")
KINDS = st.sampled_from([None, ["faq"], ["page"], ["faq", "page"]])
PLACES = st.sampled_from([None, "", "winterswijk", "berkelland"])
TOPICS = st.sampled_from([None, ["schulden"]])


@st.composite
def asked(draw, secret):
    """The secret itself, its beginning, a misspelling of it, or it inside a longer query."""
    shape = draw(st.integers(0, 4))
    place = draw(st.integers(2, len(secret) - 1))
    wrong = secret[:place] + "e" + secret[place:]
    shapes = [secret, secret[:place], wrong, f"schulden {secret}", f"{secret}uitkering"]
    return shapes[shape]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), secret=SECRET, kinds=KINDS, place=PLACES, topics=TOPICS)
def test_a_staff_word_changes_nothing_for_the_public(entries, data, secret, kinds, place, topics):
    query = data.draw(asked(secret))

    def public():
        result = queries.search(query, Scope.PUBLIC, place, kinds, topics)
        return (result.count, result.suggestion, result.hits)

    services.remove(kind="faq", key="noot")
    services.remove(kind="faq", key="intern")
    before = public()
    visible = {"title": "Ik heb schulden", "body": "Over schulden.", "topic": "schulden"}
    index("faq", "intern", staff_only=True, title=secret, keywords=[secret], body=f"{secret}.")
    services.replace(kind="faq", key="noot", rows=[])
    assert public() == before
    index("faq", "noot", **visible)
    with_entry = public()
    index("faq", "noot", note=f"Bel {secret} {secret}en {secret}uitkering.", **visible)
    assert public() == with_entry


def test_staff_do_find_it(entries):
    result = queries.search("zwaluwregister", Scope.STAFF)
    assert [hit.key for hit in result.hits] == ["uitbetaling"]
    assert result.hits[0].snippet_is_note
    assert [hit.key for hit in queries.search("kwikstaart", Scope.STAFF).hits] == ["alleen-intern"]


@pytest.mark.parametrize("query", ["zwaluwregister", "zwaluw", "kwikstaart", "kwikstartprocedure"])
def test_the_site_search_does_not(entries, client, query):
    for soort in ("", "pagina", "vraag"):
        page = client.get("/zoeken/", {"q": query, "soort": soort}).content.decode()
        page = page.replace(query, "")
        assert "Geen antwoord gevonden" in page
        assert "kwikstaart" not in page.lower()
        assert "zwaluw" not in page.lower()

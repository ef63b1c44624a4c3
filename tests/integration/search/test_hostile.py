"""Whatever is typed gives an answer or a clear sentence, never an error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.search import queries
from content.search.rules.scopes import Scope

pytestmark = pytest.mark.django_db

NASTY = [
    '"',
    "'",
    '"bijstand',
    "bijstand AND OR NOT NEAR(",
    "bijstand* -uitkering ^ : {title_terms} : x",
    "a & | ! <-> ( ) :*",
    "'; DROP TABLE content_search_publicrow; --",
    "%s %d %(x)s {} {{ x }}",
    "\x00bij\x00stand",
    "🙂🙃 👩‍👩‍👧",
    "مساعدة في الديون",
    "\u202egnirektiu\u202c",
    "١٢٣ Ⅷ ½ ² ﬁ ĳ ẞ",
    "<script>alert(1)</script>",
    "a" * 10_000,
    "bijstand " * 2_000,
    " ".join(f"woord{n}" for n in range(2_000)),
    "-" * 500,
    "\n\t\r",
]
ANY = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from([*NASTY[:14], "bijstand", "schulden"]), max_size=8).map(" ".join),
)
OFTEN = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("query", NASTY, ids=range(len(NASTY)))
def test_nasty_queries_get_a_page(entries, client, query):
    response = client.get("/zoeken/", {"q": query})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


@OFTEN
@given(query=ANY)
def test_any_query_gets_an_answer_in_both_scopes(entries, query):
    for scope in Scope:
        result = queries.search(query, scope, "winterswijk")
        assert result.count >= len(result.hits) >= 0


@OFTEN
@given(query=ANY, soort=st.text(max_size=10), cookie=st.sampled_from(["", "x", "berkelland", "'"]))
def test_any_query_gets_a_page(entries, client, query, soort, cookie):
    client.cookies["gemeente"] = cookie
    assert client.get("/zoeken/", {"q": query, "soort": soort}).status_code == 200


@pytest.mark.parametrize("word", ["bijstand", "schulden"])
def test_a_good_word_is_found_among_nonsense(entries, word):
    assert queries.search(f'"{word}" AND ((NOT * 🙂 \x00', Scope.PUBLIC).count

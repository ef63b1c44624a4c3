"""What a query finds. The same on SQLite and PostgreSQL: these tests run on both."""

import pytest

from content.search import logbook, queries, services
from content.search.rules.scopes import Scope
from tests.factories.search import index, row

pytestmark = pytest.mark.django_db


def found(query, scope=Scope.PUBLIC, **options):
    return [hit.key for hit in queries.search(query, scope, **options).hits]


def texts(pieces):
    return [piece.text for piece in pieces if piece.marked]


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("bijstandsuitkering", "bijstand-aanvragen"),
        ("hoe vraag ik bijstand aan", "bijstand-aanvragen"),
        ("geld is nog niet binnen", "uitbetaling"),
        ("betaald", "uitbetaling"),
        ("schuldhulp", "schuldhulp"),
        ("schult hulpverleening", "schuldhulp"),
        ("beistandsuitkeering", "bijstand-aanvragen"),
        ("betaalda", "uitbetaling"),
        ("ik sta rood", "schuldhulp"),
    ],
)
def test_the_words_of_callers_find_the_answer(entries, query, key):
    assert found(query, kinds=["faq"])[0] == key


def test_a_word_that_is_there_never_gives_nothing(entries):
    assert found("qqqqq gesprek wwwww") == ["bijstand-aanvragen"]


def test_nothing_at_all(entries):
    result = queries.search("qqqqq", Scope.PUBLIC)
    assert (result.hits, result.count) == ([], 0)


def test_a_better_spelling_is_offered(entries):
    assert queries.search("beistandsuitkering", Scope.PUBLIC).suggestion == "bijstandsuitkering"
    assert queries.search("bijstandsuitkering", Scope.PUBLIC).suggestion == ""


def test_kinds_and_topics_narrow(entries):
    index("faq", "plan", title="Mijn schulden in mijn plan", topic="mijn-plan")
    assert found("schulden", kinds=["page"]) == ["7"]
    assert found("schulden", topics=["mijn-plan"]) == ["plan"]


def test_title_goes_before_text(db):
    index("faq", "in-tekst", title="Iets anders", body="Ook over paarden staat hier iets.")
    index("faq", "in-titel", title="Alles over paarden", body="Lees verder.")
    assert found("paarden") == ["in-titel", "in-tekst"]


def test_matches_are_marked_as_written(entries):
    (hit, *_) = queries.search("schuld", Scope.PUBLIC, kinds=["faq"]).hits
    assert texts(hit.title_pieces) == ["schulden"]
    assert texts(hit.snippet) == ["schulden"]


def test_own_gemeente_first_and_each_thing_once(db):
    services.replace(
        kind="faq",
        key="pas",
        rows=[
            row(title="De meedoenpas", body="Meedoen kost minder.", municipality=place)
            for place in ("", "berkelland", "winterswijk")
        ],
    )
    (hit,) = queries.search("meedoenpas", Scope.PUBLIC, municipality="winterswijk").hits
    assert hit.municipality == "winterswijk"
    (hit,) = queries.search("meedoenpas", Scope.PUBLIC).hits
    assert hit.municipality == ""


def test_another_gemeente_is_found_by_its_name(db):
    for place in ("berkelland", "oost-gelre"):
        title = f"Sociaal team {place.replace('-', ' ').title()}"
        index("page", place, title=title, municipality=place)
    assert found("sociaal team", municipality="oost-gelre")[0] == "oost-gelre"
    assert found("sociaal team berkelland", municipality="oost-gelre")[0] == "berkelland"


def test_ties_go_to_what_is_used_most(db):
    index("faq", "a", title="Fietsen stallen")
    logbook.end_search(query="fiets", scope=Scope.STAFF, count=2, opened="faq:b")
    index("faq", "b", title="Fietsen stallen")
    assert found("fietsen stallen") == ["b", "a"]


def test_replacing_and_removing(entries):
    index("faq", "schuldhulp", title="Over giraffen")
    assert "schuldhulp" not in found("schulden")
    assert found("giraf") == ["schuldhulp"]
    services.remove(kind="faq", key="schuldhulp")
    assert found("giraf") == []


def test_a_search_asks_as_much_with_many_rows(db, django_assert_num_queries):
    index("faq", "eerste", title="Over olifanten")
    found("olifant")
    with django_assert_num_queries(4):
        assert len(found("olifant", limit=10)) == 1
    items = [(f"olifant-{n}", [row(title=f"Olifant {n}")]) for n in range(100)]
    services.add_many(kind="faq", items=items)
    found("olifant")
    with django_assert_num_queries(4):
        assert len(found("olifant", limit=10)) == 10

"""Issue 5.6: failed searches are grouped by meaning, not by spelling."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.search.rules import grouping
from content.search.rules.compounds import Splitter
from content.search.rules.synonyms import Synonyms
from content.search.rules.vocabulary import Vocabulary

SPLITTER = Splitter(["schuld", "hulp", "huur", "toeslag", "fiets"])
WORDS = {"schulden": 9, "uitkering": 20, "huurtoeslag": 3, "aanvragen": 30, "betalen": 12}
VOCABULARY = Vocabulary(WORDS, rows=80, splitter=SPLITTER)
SYNONYMS = Synonyms([("rood staan", ["schulden"]), ("poen", ["geld"])])


def read(query):
    return grouping.features(query, VOCABULARY, SYNONYMS)


def subjects(*queries):
    found = grouping.group(dict.fromkeys(queries, 1), read)
    return sorted(sorted(one.members) for one in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alpaca", "alpaca's"),
        ("alpaca dagbesteding", "dagbesteding alpaca"),
        ("rood staan", "schulden"),
        ("schulden", "sgulden"),
        ("huurtoeslag", "huur toeslag"),
        ("hoe vraag ik een fietsplan aan", "fietsplan aanvragen"),
        ("trampoline", "trampolien"),
        ("trampoline", "trampolijne"),
        ("poen", "geld"),
        ("begrafenispolis", "begrafenis polis voor mijn moeder"),
    ],
)
def test_the_same_question_is_one_group(one, other):
    assert len(subjects(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fietsplan aanvragen", "paspoort aanvragen"),
        ("schulden", "uitkering"),
        ("uitkering betalen", "uitkering aanvragen in het buitenland"),
    ],
)
def test_another_question_is_another_group(one, other):
    assert len(subjects(one, other)) == 2


def test_the_leader_is_what_was_asked_most():
    (found,) = grouping.group({"alpaca's": 1, "alpaca": 4}, read)
    assert found.leader == "alpaca"


ANY = st.lists(
    st.one_of(st.text(max_size=30), st.sampled_from(["schulden", "schult", "rood staan", '"'])),
    max_size=12,
    unique=True,
)


@settings(max_examples=100, deadline=None)
@given(queries=ANY, data=st.data())
def test_every_search_is_in_one_group_whatever_the_order(queries, data):
    found = subjects(*queries)
    assert sorted(query for members in found for query in members) == sorted(queries)
    assert subjects(*data.draw(st.permutations(queries))) == found

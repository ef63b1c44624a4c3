from content.search.rules import shipped
from content.search.rules.stopwords import meaningful, stopwords
from content.search.rules.synonyms import Synonyms, terms_of
from content.search.rules.words import words


def test_stop_words_are_normalised():
    assert all(words(word) == [word] for word in stopwords())


def test_a_query_of_stop_words_keeps_them():
    assert meaningful(["hoe", "wat"]) == ["hoe", "wat"]
    assert meaningful(["hoe", "geld"]) == ["geld"]


def test_the_shipped_lists_are_good():
    pairs = shipped.synonyms()
    assert len(pairs) >= 150
    assert len({said.lower() for said, _ in pairs}) == len(pairs)
    assert all(terms_of(said) and means for said, means in pairs)
    assert all(word.isalpha() and word.isascii() for word in shipped.domain_words())


def test_a_synonym_needs_all_its_words():
    synonyms = Synonyms([("rood staan", ["schulden"])])
    assert synonyms.within(list(terms_of("ik sta rood")))
    assert not synonyms.within(list(terms_of("een rood boek")))

from hypothesis import given
from hypothesis import strategies as st

from content.search.rules.compounds import Splitter
from content.search.rules.snippets import mark, opening, snippet
from content.search.rules.terms import as_part, term

PARTS = Splitter(["schuld", "hulp"])


def marked(pieces):
    return [piece.text for piece in pieces if piece.marked]


def test_words_are_marked_as_they_were_written():
    pieces = mark("Hulp bij Schúlden?", {term("schuld"): 1.0}, PARTS)
    assert marked(pieces) == ["Schúlden"]
    assert "".join(piece.text for piece in pieces) == "Hulp bij Schúlden?"


def test_a_word_is_marked_by_its_part():
    assert marked(mark("Vraag schuldhulp", {as_part(term("schuld")): 1.0}, PARTS)) == ["schuldhulp"]


def test_a_stop_word_is_not_marked_beside_a_word_that_matters():
    wanted = {term("schuld"): 1.0, term("zijn"): 0.5}
    assert marked(mark("Er zijn schulden", wanted, PARTS)) == ["schulden"]


def test_a_query_of_stop_words_only_is_marked():
    assert marked(mark("Wie zijn wij", {term("zijn"): 1.0}, PARTS)) == ["zijn"]


def test_a_snippet_is_around_the_match():
    text = "begin " * 100 + "de schulden staan hier " + "einde " * 100
    pieces = snippet(text, {term("schuld"): 1.0}, PARTS)
    assert marked(pieces) == ["schulden"]
    assert 100 < len("".join(piece.text for piece in pieces)) < 300
    assert pieces[0].text == "… "


def test_without_match_there_is_an_opening():
    assert snippet("Niets hier", {"anders": 1.0}, PARTS) == []
    assert opening("Niets hier")[0].text == "Niets hier"


@given(st.text(max_size=600))
def test_any_text_gives_pieces_of_itself(text):
    whole = "".join(piece.text for piece in mark(text, {term("schuld"): 1.0}, PARTS))
    assert whole == text

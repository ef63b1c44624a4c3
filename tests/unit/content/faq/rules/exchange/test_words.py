"""Two texts beside each other: nothing is lost, and what is another text is not chopped up."""

from hypothesis import given
from hypothesis import strategies as st

from content.faq.rules.exchange.words import compare

TEXT = st.text("ab \n", max_size=60)


@given(TEXT, TEXT)
def test_both_texts_are_in_the_pieces(before, after):
    pieces = compare(before, after)
    assert "".join(piece.text for piece in pieces if piece.how != "new") == before
    assert "".join(piece.text for piece in pieces if piece.how != "gone") == after


def test_one_word_that_changed_is_one_piece():
    pieces = [
        (piece.how, piece.text) for piece in compare("U krijgt 10 euro.", "U krijgt 20 euro.")
    ]
    assert pieces == [("same", "U krijgt "), ("gone", "10"), ("new", "20"), ("same", " euro.")]


def test_another_text_comes_after_the_old_one():
    pieces = compare("Dat hangt af van uw leeftijd.", "Nieuwe norm voor dit jaar, zie hier.")
    assert [piece.how for piece in pieces] == ["gone", "new"]

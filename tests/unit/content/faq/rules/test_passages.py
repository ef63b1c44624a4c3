from hypothesis import given
from hypothesis import strategies as st

from content.faq.rules.passages import passage, sentences


def test_sentences_of_an_answer():
    text = "U belt ons. Dat kan t.e.m. 17.00 uur! Lukt dat niet?\nStuur dan een brief."
    assert sentences([text, "U belt ons."]) == [
        "U belt ons.",
        "Dat kan t.e.m. 17.00 uur!",
        "Lukt dat niet?",
        "Stuur dan een brief.",
    ]


def test_what_is_quoted():
    assert passage(["Een.", "Twee."], " Twee. ") == "Een.\nTwee."
    assert passage([], "Eigen woorden") == "Eigen woorden"
    assert passage([], " ") == ""


@given(st.lists(st.text(max_size=200), max_size=4))
def test_every_sentence_stands_in_the_text(texts):
    flat = ["".join(text.split()) for text in texts]
    for sentence in sentences(texts):
        assert any("".join(sentence.split()) in text for text in flat)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.language.rules.findings import Finding, check
from content.language.rules.sentences import count_words, split

_PIECES = "<p>~</p>~<b~>~<![x~<!--~{{~{%~%}~&#0;~&lt;~. ~?! ~\n- ~|~indien~ o.a. ~'s ~\x00~İ"
MARKUP = st.sampled_from(_PIECES.split("~"))
MESSY = st.lists(st.one_of(MARKUP, st.text(max_size=12))).map("".join)
WORD = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=12)


def kinds(text, **options):
    return [finding.kind for finding in check(text, **options)]


@given(MESSY)
def test_never_crashes_and_says_something_useful(text):
    for finding in check(text):
        assert finding.text
        assert finding.advice


@given(st.lists(WORD, min_size=1, max_size=20), st.sampled_from([" ", "\n", ". ", "? ", "</p><p>"]))
def test_at_most_twenty_words_is_never_too_long(words, glue):
    assert "long_sentence" not in kinds(glue.join(words) + ".")


@given(MESSY)
def test_only_a_sentence_over_the_limit_is_too_long(text):
    expected = sum(count_words(sentence) > 20 for sentence in split(text))
    assert kinds(text).count("long_sentence") == expected


@given(st.lists(st.sampled_from(["u", "gaat", "naar", "huis"]), min_size=21, max_size=60))
def test_more_than_twenty_words_is_always_too_long(words):
    assert kinds(" ".join(words)) == ["long_sentence"]


@pytest.mark.parametrize(("longest", "expected"), [(3, ["long_sentence"]), (4, [])])
def test_the_limit_can_be_chosen(longest, expected):
    assert kinds("U belt ons morgen.", longest=longest) == expected


def test_a_hard_word_comes_with_a_simpler_one():
    assert check("Wij helpen u indien nodig.") == [
        Finding("hard_word", "indien", "Schrijf liever: als.")
    ]


def test_items_of_a_list_are_counted_apart():
    item = "<li>" + "woord " * 15 + "</li>"
    assert check(f"<ul>{item}{item}</ul>") == []

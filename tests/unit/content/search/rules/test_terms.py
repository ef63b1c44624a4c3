import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.search.rules.compounds import Splitter
from content.search.rules.phonetics import sound
from content.search.rules.terms import term


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schuld", "schulden"),
        ("toeslag", "toeslagen"),
        ("bril", "brillen"),
        ("huis", "huizen"),
        ("uitkering", "uitkeringen"),
        ("aanvragen", "aangevraagd"),
        ("kreeg", "krijgt"),
    ],
)
def test_forms_of_one_word_share_a_term(one, other):
    assert term(one) == term(other)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=40))
def test_a_term_is_safe_to_put_in_a_query(word):
    assert term(word).isascii()
    assert term(word).isalnum()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("beistant", "bijstand"),
        ("kasusregiseur", "casusregisseur"),
        ("vakansiegelt", "vakantiegeld"),
        ("ontruimming", "ontruiming"),
    ],
)
def test_what_sounds_alike_has_the_same_key_or_nearly(wrong, right):
    a, b = sound(wrong), sound(right)
    assert sum(x != y for x, y in zip(a, b, strict=False)) + abs(len(a) - len(b)) <= 1


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("schuldhulpverlening", ("schuld", "hulp", "verlening")),
        ("bijstandsuitkeringen", ("bijstand", "uitkering")),
        ("inkomenstoeslag", ("inkomen", "toeslag")),
        ("toeslag", ()),
        ("toeslagxyz", ()),
    ],
)
def test_compounds_are_split_over_the_list(word, parts):
    listed = ["schuld", "hulp", "verlening", "bijstand", "uitkering", "inkomen", "toeslag"]
    assert Splitter(listed).split(word) == parts

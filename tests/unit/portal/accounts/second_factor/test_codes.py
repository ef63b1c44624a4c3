"""Codes on paper: easy to read, easy to type, impossible to guess."""

import re

from hypothesis import given
from hypothesis import strategies as st

from portal.accounts.second_factor import codes


def test_no_character_looks_like_another() -> None:
    assert not set(codes.ALPHABET) & set("0O1IL2Z5S8BUV")
    assert len(set(codes.ALPHABET)) == len(codes.ALPHABET)


def test_the_form_is_three_groups_of_four() -> None:
    group = f"[{codes.ALPHABET}]{{4}}"
    assert re.fullmatch(f"{group}-{group}-{group}", codes.random_code(3))


def test_a_set_has_ten_different_codes() -> None:
    assert len(set(codes.new_recovery_codes())) == 10


@given(st.text(alphabet=codes.ALPHABET, min_size=12, max_size=12), st.sampled_from(" -_."))
def test_however_it_is_typed_it_is_the_same_code(letters: str, between: str) -> None:
    code = codes.tidy(letters)
    assert codes.tidy(code.lower().replace("-", between)) == code


def test_a_hash_belongs_to_one_person() -> None:
    assert codes.recovery_fingerprint(1, "ACDE") != codes.recovery_fingerprint(2, "ACDE")
    assert codes.activation_fingerprint("a@b.nl", "ACDE") == codes.activation_fingerprint(
        " A@B.nl", "acde"
    )

"""Codes of an authenticator app, against the values of the standard."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.accounts.second_factor import totp

KEY = b"12345678901234567890"


@pytest.mark.parametrize(
    ("second", "code"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (2000000000, "279037")],
)
def test_the_values_of_rfc_6238(second: int, code: str) -> None:
    moment = datetime.fromtimestamp(second, UTC)
    assert totp.code_at(KEY, totp.step_of(moment)) == code
    assert totp.matching_step(KEY, code, at=moment) == second // 30


@given(st.integers(min_value=0, max_value=4_000_000_000), st.integers(min_value=-3, max_value=3))
def test_one_step_of_difference_is_allowed_and_no_more(second: int, steps: int) -> None:
    moment = datetime.fromtimestamp(second, UTC) + timedelta(days=1)
    code = totp.code_at(KEY, totp.step_of(moment) + steps)
    found = totp.matching_step(KEY, code, at=moment)
    if abs(steps) <= 1:
        assert found is not None
    else:
        assert found is None or totp.code_at(KEY, found) == code


def test_a_step_that_was_used_is_over() -> None:
    moment = datetime.fromtimestamp(59, UTC)
    assert totp.matching_step(KEY, "287082", at=moment, after=1) is None


@pytest.mark.parametrize("typed", ["287 082", " 287082 "])
def test_spaces_do_not_matter(typed: str) -> None:
    assert totp.matching_step(KEY, typed, at=datetime.fromtimestamp(59, UTC)) == 1


@pytest.mark.parametrize("typed", ["", "28708", "2870822", "abcdef", "٢٨٧٠٨٢", "287082\x00"])
def test_anything_else_is_refused(typed: str) -> None:
    assert totp.matching_step(KEY, typed, at=datetime.fromtimestamp(59, UTC)) is None


def test_the_address_and_the_text_hold_the_same_key() -> None:
    url = totp.config_url(KEY, account="noor@voorbeeld.example", issuer="Samen aan het stuur")
    text = totp.readable_key(KEY)
    assert f"secret={text.replace(' ', '')}&" in url
    assert url.startswith("otpauth://totp/Samen%20aan%20het%20stuur%3Anoor%40voorbeeld.example?")
    assert all(len(group) == 4 for group in text.split())

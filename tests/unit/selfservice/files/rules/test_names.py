"""Names of files, over anything a device can send."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfservice.files.rules.names import MAX_LENGTH, clean_name

KINDS = ["", "image/jpeg", "image/png", "application/pdf"]


@given(st.text(max_size=400), st.sampled_from(KINDS))
def test_a_name_is_always_safe(raw, content_type):
    name = clean_name(raw, content_type)
    assert 0 < len(name) <= MAX_LENGTH
    assert not set(name) & set('/\\<>:"|?*;%\r\n\0')
    assert not name.startswith(".")
    assert all(unicodedata.category(char)[0] != "C" for char in name)
    assert name == clean_name(name, content_type)


@pytest.mark.parametrize(
    ("raw", "content_type", "name"),
    [
        ("../../etc/passwd", "image/png", "passwd.png"),
        ("C:\\Users\\ik\\bon.HEIC", "image/jpeg", "bon.jpg"),
        ("offerte wasmachine.pdf", "application/pdf", "offerte wasmachine.pdf"),
        ("foto.jpg.exe", "image/jpeg", "foto.jpg.exe.jpg"),
        ("…", "image/png", "….png"),
        ("", "image/jpeg", "bestand.jpg"),
        ("\u202egpj.exe", "image/jpeg", "gpj.exe.jpg"),
        ("x" * 300 + ".jpg", "image/jpeg", "x" * (MAX_LENGTH - 4) + ".jpg"),
    ],
)
def test_known_tricks(raw, content_type, name):
    assert clean_name(raw, content_type) == name

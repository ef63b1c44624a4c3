"""What may be about a person is pointed out; ordinary questions pass."""

import pytest

from content.faq.rules.personal import find, is_bsn


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Haar nummer is 111222333.", "een BSN"),
        ("BSN 1112.22.333", "een BSN"),
        ("Bel 0543 12 34 56 terug", "een telefoonnummer of ander nummer"),
        ("Mail naar jan@voorbeeld.nl", "een e-mailadres"),
        ("Meneer de Vries wil stoppen", "een naam"),
        ("mevrouw Van den Berg-Jansen belt", "een naam"),
        ("Dhr. J.P. Smit heeft schulden", "een naam"),
        ("de heer Yılmaz vraagt", "een naam"),
        ("Fatima Yilmaz vraagt dit", "een naam"),
        ("mevrouw jansen belt", "een naam"),
    ],
)
def test_found(text, what):
    assert what in [one.what for one in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Meneer wil weten of hij mag bijverdienen.",
        "Krijgt een inwoner van 27 jaar met 2 kinderen de toeslag?",
        "Participatiewet artikel 35, lid 1 uit 2026",
        "Mag het in Winterswijk of in Oost Gelre?",
        "Een mevrouw van 65 vraagt naar 1.250,00 euro",
    ],
)
def test_nothing_found(text):
    assert find(text) == []


def test_the_eleven_test():
    assert is_bsn("111222333")
    assert not is_bsn("123456789")
    assert not is_bsn("000000000")

import pytest

from content.search.rules.redact import redact


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("mijn bsn is 123456782 help", "mijn bsn is [nummer] help"),
        ("bel 06 12 34 56 78", "bel [nummer]"),
        ("bel +31 6-12345678", "bel [nummer]"),
        ("bel (0543) 123 456", "bel [nummer]"),
        ("mail jan.jansen@voorbeeld.example graag", "mail [e-mail] graag"),
        ("NL91 ABNA 0417 1643 00 klopt niet", "[rekening] klopt niet"),
        ("onder de 27 in 2026", "onder de 27 in 2026"),
        ("nul\x00teken", "nul teken"),
    ],
)
def test_what_points_to_a_person_goes(query, kept):
    assert redact(query) == kept


def test_a_long_query_is_cut():
    assert len(redact("x " * 5000)) == 200

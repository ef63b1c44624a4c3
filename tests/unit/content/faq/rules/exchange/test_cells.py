"""Cells: no formula leaves as a formula (OWASP, CSV injection), and all comes back as it was."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content.faq.rules.exchange import cells, csv_files
from content.faq.rules.exchange.records import Record, tidy

DANGER = ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize("text", ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n-1"])
def test_no_cell_begins_as_a_formula(text):
    assert cells.guard(text).startswith("'")


@given(st.text())
@example("'=1")
@example("''")
@example("'")
@example("' =1")
def test_what_was_guarded_comes_back(text):
    guarded = cells.guard(text)
    assert not guarded.lstrip(" \n").startswith(DANGER)
    assert cells.unguard(guarded) == text


@pytest.mark.parametrize("text", ["'t Hof", "gewoon", "a=b", "'s Avonds"])
def test_what_somebody_typed_stays(text):
    assert cells.unguard(text) == text


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
KEYWORDS = st.text("abcé '’=-@", min_size=1, max_size=20).map(lambda t: " ".join(t.split()))
TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join).map(str.strip)
URLS = st.sampled_from(["https://wetten.example/a?b=1", "http://x.example/"])
TEXTS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])).map(tidy)
RECORDS = st.builds(
    Record,
    slug=st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True),
    question=TEXTS,
    answer=TEXTS,
    details=TEXTS,
    internal_note=TEXTS,
    topic=st.sampled_from(["schulden", "werk"]),
    audience=st.sampled_from(["everyone", "staff"]),
    keywords=st.lists(KEYWORDS.filter(bool), unique=True, max_size=5).map(tuple),
    related=st.lists(st.sampled_from(["a", "b", "c"]), unique=True).map(tuple),
    variants=st.dictionaries(
        st.sampled_from(["berkelland", "winterswijk"]), TEXTS.filter(bool)
    ).map(lambda found: tuple(sorted(found.items()))),
    laws=st.lists(st.tuples(TITLES, URLS), max_size=3).map(tuple),
    sources=st.lists(st.tuples(TITLES, URLS | st.just("")), max_size=3).map(tuple),
    entrypoint=st.sampled_from(["", "aanvraag:x"]),
    owner_team=st.sampled_from(["", "specialisten"]),
    review_months=st.none() | st.integers(1, 24),
    has_amounts=st.booleans(),
    live=st.booleans(),
)
PLACES = {"berkelland": "Berkelland", "winterswijk": "Winterswijk"}


@given(st.lists(RECORDS, max_size=3))
@example([Record("a", question="'=1+1", answer='"; "', sources=(("a | b", ""),))])
def test_a_file_holds_all_of_every_entry(records):
    text = csv_files.write(records, PLACES, staff=True)
    found = csv_files.read(text, PLACES)
    assert found.unknown == ()
    assert len(found.given) == len(records)
    for record, item in zip(records, found.given, strict=True):
        assert item.problems == ()
        assert item.slug == record.slug
        variants = tuple(sorted(filter(lambda row: row[1], item.values["variants_of"].items())))
        assert variants == record.variants
        for name in set(item.values) - {"variants_of"}:
            assert item.values[name] == getattr(record, name), name

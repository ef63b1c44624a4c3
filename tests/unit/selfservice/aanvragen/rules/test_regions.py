"""Three regions by data alone: the same code, other names, teams and rows (DOMAIN.md §3)."""

from itertools import product

import pytest

from portal.core.services import read_region
from selfservice.aanvragen.rules.places import FILED_AT
from selfservice.aanvragen.rules.regions import InvalidProfile, region_of
from selfservice.aanvragen.rules.routing import Facts, Place, Subject, Wish

SLUGS = ("oost-achterhoek", "wijchen", "dinkelland")
EVERY_FACT = [Facts(*cells) for cells in product([True, False], Place, Subject, Wish)]


def region(slug):
    profile = read_region(slug)
    return region_of(profile.get("routing", {}), contact=profile["contact_role"])


@pytest.mark.parametrize("slug", SLUGS)
def test_every_combination_has_an_outcome_in_the_words_of_the_region(slug):
    table = region(slug)
    for facts in EVERY_FACT:
        outcome = table.route(facts)
        assert "" not in (outcome.to_resident, outcome.to_staff, outcome.rule)
        assert "{" not in outcome.to_resident + outcome.to_staff
        assert table.by_key(outcome.key) == outcome


@pytest.mark.parametrize("slug", SLUGS)
def test_the_rules_that_hold_everywhere(slug):
    table = region(slug)
    for facts in EVERY_FACT:
        outcome = table.route(facts)
        assert facts.known or not outcome.can_be_filed  # P1
        if facts.subject == Subject.DEBTS:
            assert outcome.place == Place.MUNICIPALITY  # P9


@pytest.mark.parametrize("slug", SLUGS)
def test_every_place_where_something_is_filed_has_a_team_of_the_profile(slug):
    profile, table = read_region(slug), region(slug)
    teams = {row["slug"] for row in profile["teams"]}
    filed = {outcome.place for facts in EVERY_FACT if (outcome := table.route(facts)).can_be_filed}
    for place, gemeente in product(filed - {Place.CASUSREGISSEUR}, profile["municipalities"]):
        for about in ("gemeente", "uitvoering", "loopbaan"):
            slug_of = table.team_slug(place, municipality=gemeente["slug"], about=about)
            assert slug_of in teams, (place, about)
    assert filed <= FILED_AT


@pytest.mark.parametrize("slug", SLUGS[1:])
def test_no_word_of_oost_achterhoek_is_left(slug):
    table = region(slug)
    for facts in EVERY_FACT:
        outcome = table.route(facts)
        said = outcome.to_resident + outcome.to_staff
        for word in ("asusregisseur", "erkleerbedrijf", "Loopbaanplein", "sociaal team"):
            assert word not in said, said


@pytest.mark.parametrize(
    ("slug", "subject", "place", "words"),
    [
        ("oost-achterhoek", Subject.TAKE_PART, Place.LOOPBAANPLEIN, "het Loopbaanplein"),
        ("wijchen", Subject.WORK, Place.LOOPBAANPLEIN, "meldt het WerkBedrijf terug"),
        ("wijchen", Subject.TAKE_PART, Place.PARTICIPATION, "participatiecoach"),
        ("wijchen", Subject.CARE, Place.SOCIAAL_TEAM, "sociaal wijkteam"),
        ("dinkelland", Subject.TAKE_PART, Place.PARTICIPATION, "Ondersteuning & Zorg"),
        ("dinkelland", Subject.WORK, Place.CASUSREGISSEUR, "consulent P-wet"),
    ],
)
def test_one_question_about_work_goes_another_way_in_each_region(slug, subject, place, words):
    facts = Facts(known=True, destination=Place.LOOPBAANPLEIN, subject=subject)
    outcome = region(slug).route(facts)
    assert outcome.place == place
    assert words in outcome.to_staff


@pytest.mark.parametrize(
    ("slug", "desk", "contact"),
    [
        ("oost-achterhoek", "Het werkleerbedrijf", "uw casusregisseur"),
        ("wijchen", "Het team Werk en inkomen", "uw consulent inkomen"),
        ("dinkelland", "Noaberkracht", "uw consulent P-wet"),
    ],
)
def test_the_names_of_the_region(slug, desk, contact):
    table = region(slug)
    assert f"{desk} behandelt uw aanvraag." in table.route(Facts(known=True)).to_resident
    assert contact in table.route(Facts(known=True, wish=Wish.TALK_FIRST)).to_resident


@pytest.mark.parametrize(
    "routing",
    [
        {"places": {"maan": "de maan"}},
        {"rows": [{"key": "x", "place": "maan", "rule": "r", "to_resident": "a", "to_staff": "b"}]},
        {"rows": [{"key": "x", "place": "gemeente", "rule": "r", "to_resident": ""}]},
        {"rows": [{"key": "x", "place": "gemeente", "subject": "maan"}]},
    ],
)
def test_a_profile_that_means_nothing_is_refused(routing):
    with pytest.raises((InvalidProfile, ValueError)):
        region_of(routing, contact="x")

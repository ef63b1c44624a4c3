"""The routing table: total, and as DOMAIN.md says."""

from itertools import product

import pytest

from selfservice.aanvragen.rules.facts import facts_of
from selfservice.aanvragen.rules.questions import RoutingHints
from selfservice.aanvragen.rules.regions import DEFAULT, route
from selfservice.aanvragen.rules.routing import Facts, Place, Subject, Wish
from selfservice.aanvragen.rules.table import TABLE

EVERY_FACT = [Facts(*cells) for cells in product([True, False], Place, Subject, Wish)]


@pytest.mark.parametrize("facts", EVERY_FACT)
def test_every_combination_has_one_outcome_with_reasons(facts):
    outcome = route(facts)
    assert outcome.to_resident
    assert outcome.to_staff
    assert outcome.rule
    assert DEFAULT.by_key(outcome.key) == outcome
    assert "{" not in outcome.to_resident + outcome.to_staff


def test_every_row_is_reached():
    assert {route(facts).key for facts in EVERY_FACT} == {row.key for row in TABLE}


@pytest.mark.parametrize("facts", [facts for facts in EVERY_FACT if not facts.known])
def test_an_unknown_person_never_lands_at_the_werkleerbedrijf(facts):
    assert not route(facts).can_be_filed


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        (Facts(known=False), "onbekend"),
        (Facts(known=True), "bekend"),
        (Facts(known=True, subject=Subject.DEBTS), "schulden"),
        (Facts(known=False, subject=Subject.DEBTS), "schulden"),
        (Facts(known=True, subject=Subject.BEWINDVOERING), "bewindvoering"),
        (Facts(known=True, wish=Wish.TALK_FIRST), "eerst-praten"),
        (Facts(known=True, wish=Wish.TALK_TOO), "ook-praten"),
        (Facts(known=True, destination=Place.CASUSREGISSEUR), "vraag-aan-casusregisseur"),
        (Facts(known=False, destination=Place.LOOPBAANPLEIN), "loopbaanplein-iedereen"),
        (Facts(known=True, destination=Place.LOOPBAANPLEIN), "loopbaanplein"),
        (Facts(known=False, destination=Place.ORGANISATION), "klacht-iedereen"),
        (Facts(known=False, destination=Place.OUTSIDE), "zorgverzekering"),
        (Facts(known=True, destination=Place.ORGANISATION), "klacht"),
    ],
)
def test_the_rules_of_the_domain(facts, key):
    assert route(facts).key == key


def test_facts_come_from_the_answers_that_the_type_points_at():
    hints = RoutingHints("waarvoor", {"b": "bewindvoering"}, "praten", {"eerst": "eerst_praten"})
    found = facts_of(hints, {"waarvoor": "b", "praten": "eerst"}, known=True, destination="x")
    assert (found.subject, found.wish) == (Subject.BEWINDVOERING, Wish.TALK_FIRST)
    assert facts_of(hints, {}, known=True, destination="x").wish == Wish.NONE
    assert facts_of(hints, {"waarvoor": ["b"]}, known=True, destination="x").subject == "gewoon"

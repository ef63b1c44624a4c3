"""States, duration, completeness, comparison and turn, read as tables."""

from dataclasses import replace
from datetime import date

import pytest

from portal.core.turn import Who
from selfservice.plans.rules import states
from selfservice.plans.rules.comparison import differences
from selfservice.plans.rules.completeness import missing
from selfservice.plans.rules.duration import end_of
from selfservice.plans.rules.text import GoalText, PlanText, StepText
from selfservice.plans.rules.turn import NextStep, PlanFacts, turn_of

TODAY = date(2026, 11, 21)
LATER, EARLIER = date(2026, 12, 1), date(2026, 11, 1)
NAME = "Marieke te Brake"
STEP = StepText("Bel het Leerwerkloket", "inwoner", "", TODAY, LATER, key="s1")
GOAL = GoalText("werk-en-opleiding", "Werk in de zorg", "Omdat", "Contract", (STEP,), key="g1")
PLAN = PlanText("Luisteren", "Werk", TODAY, 6, LATER, (GOAL,))


def with_step(**fields) -> PlanText:
    return replace(PLAN, goals=(replace(GOAL, steps=(replace(STEP, **fields),)),))


def test_only_a_draft_is_proposed_and_only_a_proposal_accepted():
    moves = states.VERSION_MOVES
    proposing = [s for s in states.VersionState if states.next_state(moves, s, "propose")]
    accepting = [s for s in states.VersionState if states.next_state(moves, s, "accept")]
    assert (proposing, accepting) == ([states.VersionState.DRAFT], [states.VersionState.PROPOSED])


def test_every_state_has_words():
    assert set(states.VERSION_STATE_TEXT) == set(states.VersionState)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 11, 21), 6, date(2027, 5, 21)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), 24, date(2028, 1, 1)),
    ],
)
def test_the_end_of_a_plan(start, months, end):
    assert end_of(start, months) == end


def test_a_complete_plan_misses_nothing():
    assert missing(PLAN) == []


@pytest.mark.parametrize(
    ("plan", "word"),
    [
        (replace(PLAN, goals=()), "doel"),
        (replace(PLAN, months=0), "maanden"),
        (replace(PLAN, evaluate_on=date(2030, 1, 1)), "evaluatie"),
        (replace(PLAN, evaluate_on=EARLIER), "evaluatie"),
        (replace(PLAN, goals=(replace(GOAL, why=" "),)), "waarom"),
        (replace(PLAN, goals=(replace(GOAL, steps=()),)), "stap"),
        (with_step(title=""), "stap"),
        (with_step(actor="partner"), "organisatie"),
        (with_step(until_on=EARLIER), "datums"),
    ],
)
def test_what_is_missing_is_said(plan, word):
    assert len(missing(plan)) == 1
    assert word in missing(plan)[0]


def test_equal_plans_do_not_differ():
    assert differences(PLAN, PLAN) == []


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (replace(PLAN, months=9), "Het plan duurt nu 9 maanden."),
        (replace(PLAN, months=1), "Het plan duurt nu 1 maand."),
        (replace(PLAN, evaluate_on=TODAY), "De volgende evaluatie is nu op 21 november 2026."),
        (replace(PLAN, talents="Koken"), "Wat u goed kunt is aangepast."),
        (
            replace(PLAN, goals=(GOAL, replace(GOAL, key="g2", title="Fietsen"))),
            "Nieuw doel: ‘Fietsen’.",
        ),
        (replace(PLAN, goals=()), "Het doel ‘Werk in de zorg’ staat niet meer in het plan."),
        (
            replace(PLAN, goals=(replace(GOAL, title="Werk"),)),
            "Het doel ‘Werk in de zorg’ heet nu ‘Werk’.",
        ),
        (
            with_step(until_on=date(2027, 3, 1)),
            "Stap 1, ‘Bel het Leerwerkloket’, is nu klaar uiterlijk op 1 maart 2027.",
        ),
        (
            with_step(actor="casusregisseur"),
            f"Stap 1, ‘Bel het Leerwerkloket’, wordt nu gedaan door {NAME}.",
        ),
        (with_step(title="App"), "Stap 1, ‘Bel het Leerwerkloket’, is nu ‘App’."),
        (
            replace(
                PLAN, goals=(replace(GOAL, steps=(STEP, replace(STEP, key="s2", title="Ga"))),)
            ),
            "Nieuwe stap bij ‘Werk in de zorg’: ‘Ga’.",
        ),
        (
            replace(PLAN, goals=(replace(GOAL, steps=()),)),
            "De stap ‘Bel het Leerwerkloket’ staat niet meer in het plan.",
        ),
    ],
)
def test_a_change_is_one_sentence(new, sentence):
    assert differences(PLAN, new, NAME) == [sentence]


def test_another_order_is_said_too():
    two = replace(PLAN, goals=(GOAL, replace(GOAL, key="g2", title="Fietsen")))
    turned = replace(two, goals=two.goals[::-1])
    assert differences(two, turned) == ["De volgorde van de doelen is anders."]


def facts(**fields) -> PlanFacts:
    values = {"casusregisseur": NAME, "accepted": True, "evaluate_on": LATER}
    return PlanFacts(**values | fields)


def todo(actor: str, until: date | None = LATER, name: str = "") -> NextStep:
    return NextStep("Bel", actor, name, until)


@pytest.mark.parametrize(
    ("facts", "who", "word", "due"),
    [
        (PlanFacts(), Who.WE, "sociaal team", None),
        (facts(accepted=False), Who.WE, "praat met u", None),
        (facts(accepted=False, proposed=True), Who.YOU, "akkoord", None),
        (facts(proposed=True, next_steps=(todo("inwoner"),)), Who.YOU, "akkoord", None),
        (facts(next_steps=(todo("inwoner"),)), Who.YOU, "Uw volgende stap: Bel", LATER),
        (facts(next_steps=(todo("inwoner", EARLIER),)), Who.YOU, "Lukt het niet?", None),
        (facts(next_steps=(todo("casusregisseur"),)), Who.WE, NAME, LATER),
        (facts(next_steps=(todo("casusregisseur", EARLIER),)), Who.WE, "later dan", None),
        (facts(next_steps=(todo("partner", name="ROZ"),)), Who.OTHER, "ROZ", LATER),
        (facts(next_steps=(todo("partner", EARLIER, "ROZ"),)), Who.WE, "vraagt ROZ", None),
        (facts(next_steps=(todo("partner"), todo("inwoner"))), Who.YOU, "Bel", LATER),
        (facts(), Who.NOBODY, "1 december 2026", None),
        (facts(evaluate_on=EARLIER), Who.WE, "samen naar uw plan", None),
    ],
)
def test_who_is_to_act(facts, who, word, due):
    turn = turn_of(facts, TODAY)
    assert (turn.who, turn.due) == (who, due)
    assert word in turn.sentence

"""The function that decides what is asked, over random types and answers."""

from hypothesis import given

from selfservice.aanvragen.rules.complete import missing
from selfservice.aanvragen.rules.reachable import reach
from tests.unit.selfservice.aanvragen.rules.strategies import filled_in


@given(filled_in())
def test_an_unreachable_question_appears_in_no_output(pair):
    definition, answers = pair
    reached = reach(definition, answers)
    assert set(reached.answers) <= reached.keys
    assert {item.question for item in missing(reached, {})} <= reached.keys
    assert [key for key in reached.keys if key not in {q.key for q in definition.questions}] == []


@given(filled_in())
def test_hidden_answers_make_no_difference(pair):
    definition, answers = pair
    reached = reach(definition, answers)
    assert reach(definition, reached.answers) == reached


@given(filled_in())
def test_order_and_content_are_those_of_the_definition(pair):
    definition, answers = pair
    reached = reach(definition, answers)
    kept = [question for question in definition.questions if question.key in reached.keys]
    assert list(reached.questions) == kept
    assert all(screen.questions for screen in reached.screens)


@given(filled_in())
def test_a_question_without_condition_is_always_asked(pair):
    definition, answers = pair
    free = {question.key for question in definition.questions if question.show_if is None}
    assert free <= reach(definition, answers).keys


@given(filled_in())
def test_show_hide_show_brings_the_answer_back(pair):
    definition, answers = pair
    before = reach(definition, answers)
    reach(definition, {})  # everything conditional is hidden now, the answers are kept apart
    assert reach(definition, answers).answers == before.answers

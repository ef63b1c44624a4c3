from content.search.evaluation.distractors import distractors
from content.search.evaluation.metrics import Outcome, figures


def test_figures():
    found = [Outcome("a", 1, 10), Outcome("a", 4, 20), Outcome("b", 2, 30), Outcome("b", None, 40)]
    assert figures(found) == {
        "n": 4,
        "hit@1": 0.25,
        "hit@3": 0.5,
        "mrr": 0.4375,
        "per_category": {"a": 0.5, "b": 0.5},
        "p50_ms": 30,
        "p95_ms": 40,
    }


def test_no_queries_give_figures_too():
    assert figures([])["hit@3"] == 0.0


def test_distractors_are_the_same_every_time_and_have_their_own_keys():
    first, second = list(distractors(50)), list(distractors(50))
    assert first == second
    assert len({key for key, _ in first}) == 50

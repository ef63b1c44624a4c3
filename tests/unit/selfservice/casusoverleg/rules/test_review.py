"""When the team speaks about a resident (P5)."""

from datetime import date, timedelta

from selfservice.casusoverleg.rules.review import Facts, Why, is_fresh, reasons, review_on

TODAY = date(2027, 3, 1)


def whys(**facts):
    return [reason.why for reason in reasons(Facts(**facts), TODAY)]


def test_nothing_is_due_without_dates_or_far_ahead():
    far = TODAY + timedelta(days=15)
    assert whys() == []
    assert whys(next_review=far, evaluate_on=far, takeover_until=far) == []


def test_what_comes_within_two_weeks_is_on_the_agenda():
    soon = TODAY + timedelta(days=14)
    assert whys(takeover_until=soon, evaluate_on=soon) == [Why.TAKEOVER, Why.EVALUATION]


def test_a_handover_comes_first():
    assert whys(handover_asked=TODAY, evaluate_on=TODAY - timedelta(days=60))[0] == Why.HANDOVER


def test_the_need_is_reviewed_after_the_term_of_the_region_unless_agreed_otherwise():
    since = TODAY - timedelta(days=182)
    assert whys(guided_since=since, review_days=182) == [Why.REVIEW]
    assert whys(guided_since=since, review_days=365) == []
    assert whys(guided_since=since, next_review=TODAY + timedelta(days=90)) == []
    assert review_on(Facts()) is None


def test_a_consultation_counts_as_long_as_the_region_says():
    assert is_fresh(TODAY - timedelta(days=61), TODAY, valid_days=61)
    assert not is_fresh(TODAY - timedelta(days=62), TODAY, valid_days=61)
    assert not is_fresh(TODAY + timedelta(days=1), TODAY, valid_days=61)

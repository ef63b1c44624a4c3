"""When the team speaks about a resident (P5), as one readable table."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# What comes in the next two weeks is on the agenda of now.
AHEAD = timedelta(days=14)


class Why(StrEnum):
    """Why somebody is on the agenda."""

    HANDOVER = "overdracht"
    TAKEOVER = "regie"
    EVALUATION = "evaluatie"
    REVIEW = "herziening"


WHY_TEXT: dict[str, str] = {
    Why.HANDOVER: "Overdracht gevraagd",
    Why.TAKEOVER: "Tijdelijke regie loopt af",
    Why.EVALUATION: "Evaluatie van het plan",
    Why.REVIEW: "Is een casusregisseur nog nodig?",
}


@dataclass(frozen=True)
class Facts:
    """What the rule looks at. Dates are None for what does not play.

    review_days: after how many days the team reviews the need (P5), a setting of the region.
    """

    guided_since: date | None = None
    next_review: date | None = None
    evaluate_on: date | None = None
    takeover_until: date | None = None
    handover_asked: date | None = None
    review_days: int = 182


@dataclass(frozen=True)
class Reason:
    """One reason with its date."""

    why: Why
    on: date

    @property
    def text(self) -> str:
        return WHY_TEXT[self.why]


def review_on(facts: Facts) -> date | None:
    """Return when the need for a casusregisseur is reviewed: as agreed, else after the term."""
    if facts.next_review or not facts.guided_since:
        return facts.next_review
    return facts.guided_since + timedelta(days=facts.review_days)


def is_fresh(held_on: date, today: date, valid_days: int) -> bool:
    """Return whether a handover of today may rest on a consultation of `held_on` (P4).

    valid_days: how old it may be, a setting of the region.
    """
    return today - timedelta(days=valid_days) <= held_on <= today


def reasons(facts: Facts, today: date) -> tuple[Reason, ...]:
    """Return why the team speaks about this resident now, most pressing first."""
    dates = (
        (Why.HANDOVER, facts.handover_asked),
        (Why.TAKEOVER, facts.takeover_until),
        (Why.EVALUATION, facts.evaluate_on),
        (Why.REVIEW, review_on(facts)),
    )
    return tuple(Reason(why, on) for why, on in dates if on and on <= today + AHEAD)

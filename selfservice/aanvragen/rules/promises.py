"""What a resident gets in the end: a decision of the Awb (1:3), or an answer. Words for each.

Only a decision has a legal term and can be objected to (Awb 4:13, 6:7, 7:1); an answer is a promise
of our own, and with an answer one can always come back to us.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT, Outcome


@dataclass(frozen=True)
class Promise:
    """The words for one kind of end. noun: as in "uw {noun}"; both nouns take "het"."""

    key: str
    noun: str
    act: str
    submit: str
    done: str
    outcomes: Mapping[str, str]

    @property
    def is_decision(self) -> bool:
        """Whether it is a decision that one can object to."""
        return self.key == "besluit"

    @property
    def due(self) -> str:
        """The label before the date by which it comes."""
        return f"{self.noun.capitalize()} uiterlijk"

    def said(self, outcome: str | None) -> str:
        """Return what a list says about an outcome; empty for none yet."""
        return self.outcomes.get(outcome or "", "")


DECISION = Promise(
    key="besluit",
    noun="besluit",
    act="Neem een besluit",
    submit="Neem dit besluit",
    done="Het besluit is genomen.",
    outcomes=OUTCOME_TEXT,
)
ANSWER = Promise(
    key="antwoord",
    noun="antwoord",
    act="Geef antwoord",
    submit="Verstuur dit antwoord",
    done="Het antwoord is verstuurd.",
    # How it turned out is in the words of the request type; a list only says that it is done.
    outcomes=dict.fromkeys(Outcome, "Beantwoord"),
)
ALL = {promise.key: promise for promise in (DECISION, ANSWER)}


def promise_of(key: str) -> Promise:
    """Return the words for a kept promise; what we do not know is read as a decision."""
    return ALL.get(key, DECISION)

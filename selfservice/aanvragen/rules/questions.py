"""What a request type is made of, as frozen data. How it is read from JSON: definition.py."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of question an editor can choose from."""

    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    AMOUNT = "amount"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    IBAN = "iban"
    ADDRESS = "address"
    CHILD = "child"
    UPLOAD = "upload"
    INFO = "info"


class Operator(StrEnum):
    """How a condition compares the earlier answer with its value."""

    IS = "is"
    IS_NOT = "is_not"
    CONTAINS = "contains"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Match(StrEnum):
    """Whether all conditions must hold, or any one of them."""

    ALL = "all"
    ANY = "any"


YES, NO = "ja", "nee"
# What the portal knows already and may show in an `info` question, never ask again.
KNOWN_FACTS = ("name", "address", "phone", "email", "municipality")
KINDS_WITH_OPTIONS = (Kind.CHOICE, Kind.CHOICES)
# Only a decision has a term in the law (Awb 4:13); an answer is a promise of our own.
PROMISES = {"besluit": "een besluit", "antwoord": "antwoord"}
KINDS_WITHOUT_ANSWER = (Kind.INFO, Kind.UPLOAD)


@dataclass(frozen=True)
class Option:
    """One possible answer of a choice."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True)
class Condition:
    """One comparison with the answer to an earlier question."""

    question: str
    operator: Operator
    value: str


@dataclass(frozen=True)
class ShowIf:
    """When a question is asked. The only condition type there is."""

    match: Match
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Question:
    """One question, or a piece of information between questions.

    least and most: number of files of an upload. facts: what is shown of KNOWN_FACTS.
    """

    key: str
    kind: Kind
    label: str
    help: str = ""
    required: bool = True
    options: tuple[Option, ...] = ()
    show_if: ShowIf | None = None
    least: int = 0
    most: int = 10
    facts: tuple[str, ...] = ()

    @property
    def has_answer(self) -> bool:
        """Whether a value of this question is kept among the answers."""
        return self.kind not in KINDS_WITHOUT_ANSWER


@dataclass(frozen=True)
class Screen:
    """One subject: the questions that are shown together."""

    key: str
    title: str
    questions: tuple[Question, ...]
    intro: str = ""


@dataclass(frozen=True)
class Introduction:
    """The start page: what, for whom, how long and by whom."""

    lead: str
    for_whom: str
    duration: str
    by_whom: str


@dataclass(frozen=True)
class Document:
    """A paper that helps to decide, and why."""

    name: str
    why: str


@dataclass(frozen=True)
class NextStep:
    """What happens after sending: what, by whom, by when."""

    text: str
    who: str
    when: str


@dataclass(frozen=True)
class Outside:
    """The way out to another page or site. url: may hold {municipality}, a slug."""

    label: str
    url: str

    def url_in(self, municipality: str) -> str:
        """Return the address for a gemeente; for none it leads to the choice of a gemeente."""
        return self.url.replace("{municipality}/", f"{municipality}/" if municipality else "")


@dataclass(frozen=True)
class RoutingHints:
    """Which answers the routing table looks at.

    subjects: from an answer of `subject_question` to a subject of the table.
    wishes: from an answer of `wish_question` to a wish of the table.
    organisations: from an answer of `organisation_question` to whom a complaint is about.
    """

    subject_question: str = ""
    subjects: dict[str, str] = field(default_factory=dict)
    wish_question: str = ""
    wishes: dict[str, str] = field(default_factory=dict)
    organisation_question: str = ""
    organisations: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Definition:
    """One version of a request type, complete and checked.

    promise: what the resident gets in the end, one of PROMISES. outside: where it goes on when
    nothing is filed here.
    """

    introduction: Introduction
    screens: tuple[Screen, ...]
    documents: tuple[Document, ...]
    next_steps: tuple[NextStep, ...]
    decision_weeks: int
    receipt: str
    decisions: dict[str, str]
    routing: RoutingHints
    promise: str = "besluit"
    outside: Outside | None = None

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question in the order in which it is asked."""
        return tuple(question for screen in self.screens for question in screen.questions)

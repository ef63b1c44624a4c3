"""The letters of an aanvraag: receipt, decision and answer, as pieces of a document.

Made of what was true on the day: the version of the request type, the reachable answers, the
judgement. What a decision must tell: on whose behalf (Awb 10:10), the reasons (Awb 3:46 and 3:47),
how to object, with whom and by when (Awb 3:45, 6:5 and 6:7).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from portal.paper.blocks import Block, Document, facts, heading, items, note, text
from selfservice.aanvragen.rules.answers import in_euros, in_words
from selfservice.aanvragen.rules.promises import Promise


class LetterKind(StrEnum):
    """The letters there are."""

    RECEIPT = "ontvangst"
    DECISION = "besluit"
    ANSWER = "antwoord"


LETTER_TEXT: dict[str, str] = {
    LetterKind.RECEIPT: "Ontvangstbevestiging",
    LetterKind.DECISION: "Brief met het besluit",
    LetterKind.ANSWER: "Brief met ons antwoord",
}


@dataclass(frozen=True)
class Sender:
    """Who writes and who to ask. Names are empty when not known.

    on_behalf: the body that decides (Awb 10:10). objection_address: where an objection goes.
    """

    team: str
    phone: str = ""
    hours: str = ""
    on_behalf: str = ""
    objection_address: str = ""
    contact: str = ""
    contact_role: str = "casusregisseur"


@dataclass(frozen=True)
class Subject:
    """About whom and what. filed: the day it was sent. on: the day of the letter."""

    title: str
    reference: str
    resident: str
    address: str
    filed: date
    on: date
    promise: Promise


@dataclass(frozen=True)
class Judgement:
    """What was decided. title: the words of the request type; reasons: those of the handler.

    granted: in euros, in total. until: last day to object; None when there is nothing to object to.
    """

    title: str
    reasons: str
    author: str
    granted: Decimal | None = None
    granted_from: date | None = None
    granted_until: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Filed:
    """What was sent. answers: label and words of reachable questions. steps: what, who, when."""

    receipt: str
    due: date
    answers: tuple[tuple[str, str], ...]
    files: tuple[str, ...]
    steps: tuple[tuple[str, str, str], ...]
    why_here: str = ""


def receipt(about: Subject, sender: Sender, filed: Filed) -> Document:
    """Return the receipt of what was sent (Awb 4:3a)."""
    noun = about.promise.noun
    return Document(
        title=f"Ontvangstbevestiging: {_lower(about.title)}",
        blocks=(
            _head(about),
            note(filed.receipt),
            facts((f"U krijgt een {noun}", f"uiterlijk {in_words(filed.due)}")),
            heading("Dit gebeurt er nu"),
            *([text(filed.why_here)] if filed.why_here else []),
            items(*(f"{what} {who}, {when}." for what, who, when in filed.steps)),
            heading("Dit stuurde u"),
            facts(*filed.answers),
            *([heading("Bestanden", 2), items(*filed.files)] if filed.files else []),
            *_questions(sender, about.reference),
        ),
    )


def decision(about: Subject, sender: Sender, judged: Judgement) -> Document:
    """Return the letter with a decision, or with an answer."""
    noun = about.promise.noun
    return Document(
        title=f"{noun.capitalize()}: {_lower(about.title)}",
        blocks=(
            _head(about),
            text(f"Beste {about.resident},"),
            heading(f"Ons {noun}"),
            note(judged.title),
            *_granted(judged),
            heading("Waarom?" if about.promise.is_decision else "Uitleg"),
            text(judged.reasons),
            *(_objection(about, sender, judged) if judged.until else _come_back(sender)),
            *_questions(sender, about.reference),
            _signed(about, sender, judged),
        ),
    )


def period(judged: Judgement) -> str:
    """Return the period in words; empty for none."""
    start, end = judged.granted_from, judged.granted_until
    if start and end:
        return f"{in_words(start)} tot en met {in_words(end)}"
    if start:
        return f"vanaf {in_words(start)}"
    return f"tot en met {in_words(end)}" if end else ""


def _head(about: Subject) -> Block:
    return facts(
        ("Aan", "\n".join(line for line in (about.resident, about.address) if line)),
        ("Kenmerk", about.reference),
        ("Datum", in_words(about.on)),
        ("Gaat over", f"{_lower(about.title)}, verstuurd op {in_words(about.filed)}"),
    )


def _granted(judged: Judgement) -> list[Block]:
    amount = in_euros(judged.granted) if judged.granted else ""
    rows = (("Bedrag in totaal", amount), ("Periode", period(judged)))
    return [facts(*rows)] if any(value for _, value in rows) else []


def _objection(about: Subject, sender: Sender, judged: Judgement) -> list[Block]:
    return [
        heading("Bent u het niet eens met dit besluit?"),
        text(f"Praat eerst met ons. {_call(sender)} Vaak komen wij er samen uit."),
        text(
            f"U kunt bezwaar maken tot en met {in_words(judged.until)}. "
            f"U heeft daar 6 weken voor. Stuur een brief naar {sender.on_behalf}."
        ),
        facts(("Adres", sender.objection_address)),
        text("Zet in uw brief:"),
        items(
            "uw naam en adres",
            "de datum van uw brief",
            f"om welk besluit het gaat: het kenmerk {about.reference}",
            "waarom u het niet eens bent met het besluit",
            "uw handtekening",
        ),
        text("Hulp nodig bij de brief? Het Juridisch Loket helpt u gratis."),
    ]


def _come_back(sender: Sender) -> list[Block]:
    return [
        heading("Heeft u hier niet genoeg aan?"),
        text(f"{_call(sender)} Dan kijken wij samen verder."),
    ]


def _questions(sender: Sender, reference: str) -> list[Block]:
    role = f"Uw {sender.contact_role}"
    return [
        heading("Heeft u een vraag?"),
        text(f"Noem uw kenmerk: {reference}."),
        facts(
            ("Bel", ", ".join(part for part in (sender.team, sender.phone) if part)),
            ("Bereikbaar", sender.hours),
            (role, sender.contact),
        ),
    ]


def _signed(about: Subject, sender: Sender, judged: Judgement) -> Block:
    lines = ["Met vriendelijke groet,", judged.author, sender.team]
    if about.promise.is_decision and sender.on_behalf:
        lines.append(f"namens {sender.on_behalf}")
    return text("\n".join(line for line in lines if line))


def _call(sender: Sender) -> str:
    return f"Bel {sender.team}" + (f" ({sender.phone})." if sender.phone else ".")


def _lower(title: str) -> str:
    return title[:1].lower() + title[1:]

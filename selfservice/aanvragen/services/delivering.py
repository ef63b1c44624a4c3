"""What goes out when something happens with an aanvraag, in the format of docs/delivery.md.

Only what is reachable goes out: questions and answers come from rules/reachable, files that answer
a question which is not asked any more stay behind.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from portal.core import clock
from selfservice.aanvragen.models import ADDED_LATER, Aanvraag
from selfservice.aanvragen.rules.answers import shown
from selfservice.aanvragen.rules.questions import Question
from selfservice.aanvragen.rules.reachable import Reached, reach
from selfservice.deliveries import services as deliveries
from selfservice.deliveries.rules.effects import Event
from selfservice.deliveries.rules.names import on_disk
from selfservice.files.models import PrivateFile

FORMAT_VERSION = 1


@dataclass(frozen=True)
class Paper:
    """A file that goes out. origin: "vraag", "nagestuurd" or "brief"; question: its key.

    on: the day we received or made it.
    """

    file: PrivateFile
    on: date
    origin: str
    question: str | None = None


def send_out(aanvraag: Aanvraag, event: Event, at: datetime, occasion: str = "") -> None:
    """Write down what has to go out, in the caller's transaction. at: when it happened.

    occasion: which time, of what may happen more than once.
    """
    if not deliveries.has_receivers(aanvraag.version.request_type.slug):
        return
    reached = reach(aanvraag.content, aanvraag.answers)
    papers = papers_of(aanvraag, reached)
    deliveries.post(
        event=event,
        subject=deliveries.Subject(
            public_id=aanvraag.public_id,
            reference=aanvraag.reference,
            about=aanvraag.title,
            data_subject=aanvraag.dossier.subject,
        ),
        at=at,
        payload=payload_of(aanvraag, event, at, reached, papers),
        files=[item.file for item in papers],
        occasion=occasion,
    )


def papers_of(aanvraag: Aanvraag, reached: Reached) -> list[Paper]:
    """Return the files that go out: of reachable questions, added later, and our letters."""
    papers = []
    for item in aanvraag.attachments.select_related("file"):
        if item.question == ADDED_LATER:
            papers.append(Paper(item.file, clock.local_date(item.created_at), "nagestuurd"))
        elif item.question in reached.keys:
            papers.append(Paper(item.file, _local(aanvraag.filed_at), "vraag", item.question))
    letters = aanvraag.letters.select_related("file")
    return papers + [Paper(one.file, _local(one.at), "brief") for one in letters]


def payload_of(
    aanvraag: Aanvraag, event: str, at: datetime, reached: Reached, papers: list[Paper]
) -> dict[str, Any]:
    """Return what is documented in docs/delivery.md; dates are dates in the Netherlands."""
    return {
        "versie": FORMAT_VERSION,
        "gebeurtenis": event,
        "gebeurd_op": _day(clock.local_date(at)),
        "aanvraag": _about(aanvraag),
        "inwoner": _resident(aanvraag),
        "antwoorden": [
            _answer(question, reached.answers.get(question.key))
            for question in reached.questions
            if question.has_answer
        ],
        "bestanden": [_file(number, item) for number, item in enumerate(papers, start=1)],
        "besluit": _decision(aanvraag),
        "ingetrokken_op": _day(_local(aanvraag.withdrawn_at)),
    }


def _about(aanvraag: Aanvraag) -> dict[str, Any]:
    return {
        "id": str(aanvraag.public_id),
        "kenmerk": aanvraag.reference,
        "soort": aanvraag.version.request_type.slug,
        "titel": aanvraag.title,
        "afsluiting": aanvraag.promise.key,
        "soort_versie": aanvraag.version.number,
        "variant": aanvraag.variant,
        "gemeente": aanvraag.dossier.resident.municipality.slug,
        "via": aanvraag.channel,
        "bestemming": aanvraag.place,
        "ontvangen_op": _day(_local(aanvraag.filed_at)),
        "besluit_uiterlijk": _day(aanvraag.decision_due),
    }


def _resident(aanvraag: Aanvraag) -> dict[str, str]:
    resident = aanvraag.dossier.resident
    return {
        "id": str(resident.public_id),
        "voornaam": resident.first_name,
        "achternaam": resident.last_name,
        "straat_en_huisnummer": resident.street,
        "postcode": resident.postcode,
        "woonplaats": resident.city,
        "telefoon": resident.phone,
        "e_mail": resident.email,
    }


def _answer(question: Question, value: Any) -> dict[str, Any]:
    return {
        "vraag": question.key,
        "label": question.label,
        "soort": str(question.kind),
        "waarde": value,
        "tekst": shown(question, value),
    }


def _file(number: int, paper: Paper) -> dict[str, Any]:
    file = paper.file
    return {
        "id": str(file.public_id),
        "herkomst": paper.origin,
        "vraag": paper.question,
        "naam": file.name,
        # Two files may have one name; this one is theirs alone.
        "bestandsnaam": on_disk(number, file.name),
        "soort": file.content_type,
        "grootte": file.size,
        "sha256": file.sha256,
        "datum": _day(paper.on),
    }


def _decision(aanvraag: Aanvraag) -> dict[str, Any] | None:
    if aanvraag.outcome is None:
        return None
    return {
        "uitkomst": aanvraag.outcome,
        "tekst": aanvraag.decision_text,
        "besloten_op": _day(_local(aanvraag.decided_at)),
        "bedrag": None if aanvraag.granted is None else f"{aanvraag.granted:.2f}",
        "vanaf": _day(aanvraag.granted_from),
        "tot_en_met": _day(aanvraag.granted_until),
        "bezwaar_tot_en_met": _day(aanvraag.objection_until),
    }


def _local(moment: datetime | None) -> date | None:
    return clock.local_date(moment) if moment else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""What goes out when something happens with an aanvraag, in the format of docs/delivery.md.

Only what is reachable goes out: questions and answers come from rules/reachable, files that answer
a question which is not asked any more stay behind.
"""

from datetime import date, datetime
from typing import Any

from portal.core import clock
from selfservice.aanvragen.models import ADDED_LATER, Aanvraag, Attachment
from selfservice.aanvragen.rules.answers import shown
from selfservice.aanvragen.rules.questions import Question
from selfservice.aanvragen.rules.reachable import Reached, reach
from selfservice.deliveries import services as deliveries
from selfservice.deliveries.rules.effects import Event

FORMAT_VERSION = 1


def send_out(aanvraag: Aanvraag, event: Event, at: datetime) -> None:
    """Write down what has to go out, in the caller's transaction. at: when it happened."""
    reached = reach(aanvraag.content, aanvraag.answers)
    attached = [
        item
        for item in aanvraag.attachments.select_related("file")
        if item.question in reached.keys | {ADDED_LATER}
    ]
    deliveries.post(
        event=event,
        subject=deliveries.Subject(
            public_id=aanvraag.public_id,
            reference=aanvraag.reference,
            about=aanvraag.title,
            data_subject=aanvraag.dossier.subject,
        ),
        at=at,
        payload=payload_of(aanvraag, event, at, reached, attached),
        files=[item.file for item in attached],
    )


def payload_of(
    aanvraag: Aanvraag, event: str, at: datetime, reached: Reached, attached: list[Attachment]
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
        "bestanden": [_file(number, item) for number, item in enumerate(attached, start=1)],
        "besluit": _decision(aanvraag),
        "ingetrokken_op": _day(_local(aanvraag.withdrawn_at)),
    }


def _about(aanvraag: Aanvraag) -> dict[str, Any]:
    return {
        "id": str(aanvraag.public_id),
        "kenmerk": aanvraag.reference,
        "soort": aanvraag.version.request_type.slug,
        "titel": aanvraag.title,
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


def _file(number: int, attachment: Attachment) -> dict[str, Any]:
    file = attachment.file
    later = attachment.question == ADDED_LATER
    return {
        "id": str(file.public_id),
        "herkomst": "nagestuurd" if later else "vraag",
        "vraag": None if later else attachment.question,
        "naam": file.name,
        # Two files may have one name; this one is theirs alone.
        "bestandsnaam": f"{number:02d}-{file.name}",
        "soort": file.content_type,
        "grootte": file.size,
        "sha256": file.sha256,
        "ontvangen_op": _day(clock.local_date(file.created_at)),
    }


def _decision(aanvraag: Aanvraag) -> dict[str, Any] | None:
    if aanvraag.outcome is None:
        return None
    return {
        "uitkomst": aanvraag.outcome,
        "tekst": aanvraag.decision_text,
        "besloten_op": _day(_local(aanvraag.decided_at)),
        "bezwaar_tot_en_met": _day(aanvraag.objection_until),
    }


def _local(moment: datetime | None) -> date | None:
    return clock.local_date(moment) if moment else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

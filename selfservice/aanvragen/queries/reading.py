"""An aanvraag in full, as it is read: answers in words, files, history, timeline."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.template.defaultfilters import filesizeformat
from django.utils import timezone

from portal.accounts.models import User
from portal.core import clock
from portal.core import queries as core
from portal.core.models import Team
from selfservice.aanvragen.models import Aanvraag, Attachment, StatusEvent
from selfservice.aanvragen.queries.regions import region_for
from selfservice.aanvragen.queries.summaries import standing_of
from selfservice.aanvragen.queries.words import words
from selfservice.aanvragen.rules.answers import shown
from selfservice.aanvragen.rules.questions import KNOWN_FACTS, Kind
from selfservice.aanvragen.rules.routing import Route
from selfservice.aanvragen.rules.states import DONE_TEXT
from selfservice.aanvragen.rules.timeline import Happened, Step, timeline
from selfservice.dossiers.models import Dossier, Resident
from selfservice.files.models import PrivateFile
from selfservice.files.rules.states import STATE_TEXT as FILE_STATE_TEXT

NO_ANSWER = "Niet ingevuld"


@dataclass(frozen=True)
class AnswerRow:
    """A question with its answer in words; an upload has files instead."""

    screen: str
    question: str
    label: str
    text: str
    is_upload: bool = False
    files: tuple[Attachment, ...] = ()


def own_aanvraag(user: User, public_id: uuid.UUID) -> Aanvraag:
    """Return an aanvraag of the resident `user`; raise Aanvraag.DoesNotExist when not theirs."""
    return (
        Aanvraag.objects.filter(dossier__resident__user=user)
        .visible_to(user)
        .with_people()
        .get(public_id=public_id)
    )


def open_draft(dossier: Dossier, slug: str) -> Aanvraag | None:
    """Return the newest draft of this type in a dossier, or None."""
    drafts = Aanvraag.objects.filter(
        dossier=dossier, state=Aanvraag.State.DRAFT, version__request_type__slug=slug
    )
    return drafts.order_by("-updated_at").first()


def attachments_of(aanvraag: Aanvraag) -> list[Attachment]:
    """Return the files of an aanvraag in the order in which they came."""
    return list(aanvraag.attachments.select_related("file"))


def answer_rows(aanvraag: Aanvraag, attachments: list[Attachment]) -> list[AnswerRow]:
    """Return every reachable question with its answer; what is not reachable is not here."""
    reached = aanvraag.reached
    return [
        AnswerRow(
            screen=screen.key,
            question=question.key,
            label=question.label,
            is_upload=question.kind == Kind.UPLOAD,
            text=shown(question, reached.answers.get(question.key)) or NO_ANSWER,
            files=tuple(item for item in attachments if item.question == question.key),
        )
        for screen in reached.screens
        for question in screen.questions
        if question.kind != Kind.INFO
    ]


def timeline_of(aanvraag: Aanvraag) -> list[Step]:
    """Return past and expected steps, for the resident."""
    happened = [
        Happened(
            event.action,
            clock.local_date(event.at),
            _who(event.actor_kind, event.actor_name),
            event.note,
        )
        for event in aanvraag.events.all()
    ]
    return timeline(happened, standing_of(aanvraag), aanvraag.outcome or "", words())


def facts_of_resident(resident: Resident) -> dict[str, str]:
    """Return what the portal knows of a resident today, with where it came from."""
    values = {name: str(getattr(resident, name) or "") for name in KNOWN_FACTS}
    return values | {"source": "dossier", "on": clock.today().isoformat()}


def earlier_iban(dossier: Dossier) -> tuple[str, date] | None:
    """Return the account number of the newest filed aanvraag that has one, and when that was."""
    filed = Aanvraag.objects.filter(dossier=dossier).filed().select_related("version")
    for aanvraag in filed.order_by("-filed_at")[:5]:
        for question in aanvraag.reached.questions:
            if question.kind == Kind.IBAN and question.key in aanvraag.reached.answers:
                filed_on = clock.local_date(aanvraag.filed_at)
                return aanvraag.reached.answers[question.key], filed_on
    return None


def history_of(aanvraag: Aanvraag) -> list[tuple[str, str]]:
    """Return moment and event of the whole history, for staff."""
    return [
        (f"{timezone.localtime(event.at):%d-%m-%Y %H:%M}", _line(event))
        for event in aanvraag.events.all()
    ]


def file_note(file: PrivateFile) -> str:
    """Return size and, while it waits for the scanner, the state of a file."""
    state = "" if file.is_checked else f" · {FILE_STATE_TEXT[file.state]}"
    return filesizeformat(file.size) + state


def file_line(attachment: Attachment) -> str:
    """Return the name of a file, and that it is not checked yet as long as that is so."""
    file = attachment.file
    return file.name if file.is_checked else f"{file.name} ({FILE_STATE_TEXT[file.state]})"


def route_kept(aanvraag: Aanvraag) -> Route:
    """Return the row of the routing table that a filed aanvraag went by."""
    return region_for(aanvraag.dossier.resident.municipality).by_key(aanvraag.route)


def desk_of(aanvraag: Aanvraag) -> Team:
    """Return the team to call about an aanvraag: where it lies, else the desk."""
    return aanvraag.team or core.desk_team()


def _line(event: StatusEvent) -> str:
    return f"{DONE_TEXT.get(event.action, event.action)} door {event.actor_name}"


def _who(kind: str, name: str) -> str:
    return "U" if kind == "resident" else name

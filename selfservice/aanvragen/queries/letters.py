"""What a letter is made of, as it is at this moment, and the letters that were made."""

from datetime import date
from typing import Any

from portal.core import clock
from selfservice.aanvragen.models import Aanvraag, Letter
from selfservice.aanvragen.queries.reading import (
    answer_rows,
    attachments_of,
    desk_of,
    facts_of_resident,
    route_kept,
)
from selfservice.aanvragen.queries.regions import region_for
from selfservice.aanvragen.rules import letters
from selfservice.aanvragen.rules.grants import Grant
from selfservice.aanvragen.rules.letters import Filed, Judgement, Sender, Subject
from selfservice.aanvragen.rules.routing import Place
from selfservice.aanvragen.rules.terms import objection_until


def letters_of(aanvraag: Aanvraag) -> list[Letter]:
    """Return the letters of an aanvraag with their files, oldest first (one query)."""
    return list(aanvraag.letters.select_related("file"))


def letter_preview(
    aanvraag: Aanvraag, *, outcome: str, reasons: str, author: str, grant: Grant
) -> dict[str, Any]:
    """Return the letter as it would be if it were decided today, for who writes or confirms it."""
    today = clock.today()
    judged = judgement_of(
        aanvraag,
        outcome=outcome,
        reasons=reasons,
        author=author,
        grant=grant,
        until=objection_until(today) if aanvraag.promise.is_decision else None,
    )
    about = subject_of(aanvraag, today)
    return letters.decision(about, sender_of(aanvraag), judged).as_data()


def subject_of(aanvraag: Aanvraag, on: date) -> Subject:
    """Return about whom and what a letter of `on` is."""
    person = facts_of_resident(aanvraag.dossier.resident)
    return Subject(
        title=aanvraag.title,
        reference=aanvraag.reference,
        resident=person["name"],
        address=person["address"],
        filed=clock.local_date(aanvraag.filed_at),
        on=on,
        promise=aanvraag.promise,
    )


def sender_of(aanvraag: Aanvraag) -> Sender:
    """Return who writes, on whose behalf, and who to ask, in the words of the region."""
    municipality = aanvraag.dossier.resident.municipality
    region, team = region_for(municipality), desk_of(aanvraag)
    regisseur = aanvraag.dossier.current_casusregisseur
    return Sender(
        team=team.name,
        phone=team.phone,
        hours=team.hours,
        on_behalf=region.on_behalf(municipality.name),
        objection_address=region.objection_address(municipality.name),
        contact=regisseur.name if regisseur else "",
        contact_role=region.names.contact,
    )


def filed_of(aanvraag: Aanvraag) -> Filed:
    """Return what was sent: of the version and the answers that were reachable, nothing else."""
    content, attachments = aanvraag.content, attachments_of(aanvraag)
    rows = answer_rows(aanvraag, attachments)
    own_steps = aanvraag.place != Place.CASUSREGISSEUR or not aanvraag.promise.is_decision
    steps = content.next_steps if own_steps else ()
    return Filed(
        receipt=content.receipt,
        due=aanvraag.decision_due,
        answers=tuple((row.label, row.text) for row in rows if not row.is_upload),
        files=tuple(item.file.name for row in rows for item in row.files),
        steps=tuple((step.text, step.who, step.when) for step in steps),
        why_here=route_kept(aanvraag).to_resident,
    )


def on_behalf(aanvraag: Aanvraag) -> str:
    """Return the body in whose name is decided (Awb 10:10)."""
    municipality = aanvraag.dossier.resident.municipality
    return region_for(municipality).on_behalf(municipality.name)


def judgement_kept(aanvraag: Aanvraag) -> Judgement:
    """Return what was decided, once it is."""
    return judgement_of(
        aanvraag,
        outcome=aanvraag.outcome,
        reasons=aanvraag.decision_text,
        author=aanvraag.decided_by.name,
        grant=Grant(aanvraag.granted, aanvraag.granted_from, aanvraag.granted_until),
        until=aanvraag.objection_until,
    )


def judgement_of(
    aanvraag: Aanvraag, *, outcome: str, reasons: str, author: str, grant: Grant, until: date | None
) -> Judgement:
    """Return what is decided in the words of the version; the same for a preview and a letter."""
    return Judgement(
        title=aanvraag.content.decisions[outcome],
        reasons=reasons,
        author=author,
        granted=grant.amount,
        granted_from=grant.start,
        granted_until=grant.end,
        until=until,
    )

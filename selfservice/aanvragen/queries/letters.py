"""What a letter is made of, as it is at this moment, and the letters that were made."""

from datetime import date

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
from selfservice.aanvragen.rules.grants import Grant
from selfservice.aanvragen.rules.letters import Filed, Judgement, Sender, Subject
from selfservice.aanvragen.rules.routing import Place


def letters_of(aanvraag: Aanvraag) -> list[Letter]:
    """Return the letters of an aanvraag with their files, oldest first (one query)."""
    return list(aanvraag.letters.select_related("file"))


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

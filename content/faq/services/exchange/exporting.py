"""The published vraagbaak as a file for another system."""

from html import escape

from django.db import transaction
from wagtail.rich_text import expand_db_html

from content.faq import policy
from content.faq.queries import exchange
from content.faq.rules.exchange import csv_files, vac_files
from content.faq.rules.exchange.records import Record
from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core.exceptions import DomainError, NotAllowed

FORMATS = {"csv": "CSV, voor een rekenblad", "vac": "VAC-JSON, voor een ander systeem"}


@transaction.atomic
def export(*, by: User | None, form: str, staff: bool, site: str) -> str:
    """Return the published entries as text in `form` ("csv" or "vac"), and log that they went.

    by: None for an operator at the command line. staff: with notes and entries that are for staff
    only. site: address of the website without slash at the end. Raises NotAllowed.
    """
    if by is not None and not policy.can_exchange(by):
        raise NotAllowed("Een redacteur voert de vraagbaak uit.")
    if form not in FORMATS:
        raise DomainError("Kies CSV of VAC-JSON.")
    records = exchange.exported(staff=staff)
    audit.record(
        by=by,
        name="vraagbaak.uitgevoerd",
        summary="Vraagbaak uitgevoerd naar een bestand",
        purpose=Purpose.SUPPORT,
        details={"vorm": form, "aantal": len(records), "voor_medewerkers": staff},
    )
    if form == "csv":
        # The mark makes spreadsheets read it as UTF-8.
        return "\ufeff" + csv_files.write(records, exchange.places(), staff=staff)
    teams = exchange.team_names()
    vacs = (vac_files.vac(row, answer_html(row), site, teams, staff=staff) for row in records)
    return vac_files.write(vacs)


def answer_html(record: Record) -> str:
    """Return short answer and explanation as one text, for systems that have one field for it."""
    parts = [part for part in record.answer.split("\n\n") if part.strip()]
    paragraphs = (escape(part, quote=False).replace("\n", "<br>") for part in parts)
    return "".join(f"<p>{part}</p>" for part in paragraphs) + expand_db_html(record.details)

"""Carrying out an import: an entry at a time, and only where the base is as it was shown."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from content.faq.models import Entry, Import, LawLink, RelatedEntry, Source, Topic, Variant
from content.faq.models.importing import State
from content.faq.queries import exchange
from content.faq.rules.exchange.planning import Kind
from content.faq.rules.exchange.records import Record
from content.faq.services import indexing
from content.faq.services.exchange.importing import as_record
from portal.accounts.models import User
from portal.core import clock
from portal.core import queries as core
from portal.core.models import Team

PLAIN = ("question", "answer", "details", "internal_note", "audience", "entrypoint")
PLAIN += ("review_months", "has_amounts")
MEANWHILE = "Een collega wijzigde deze vraag intussen. Er is niets mee gedaan."
INVALID = "De tekst is niet te bewaren: {why}"


def carry_out(*, number: int) -> None:
    """Do what is left of the import `number`. Safe to repeat: what is done is not done again."""
    row = Import.objects.filter(pk=number, state=State.RUNNING).first()
    if row is None:
        return
    # Drafts are not findable, so there is nothing to index.
    with indexing.in_bulk() if row.publish else nullcontext():
        if row.done == 0:
            _make_room(row)
        for line in row.lines[row.done :]:
            _next(row, line)
    row.state, row.finished_at = State.DONE, clock.now()
    # What was read is of no more use, and may be for staff only.
    row.given, row.lines = {"items": [], "unknown": []}, []
    row.save()


@transaction.atomic
def _make_room(row: Import) -> None:
    """Make all new entries, empty and unpublished: they may point to one another."""
    topics = dict(Topic.objects.values_list("slug", "pk"))
    there = set(Entry.objects.values_list("slug", flat=True))
    for line in row.lines:
        if line["kind"] == Kind.NEW and line["slug"] not in there:
            after = as_record(line["after"])
            Entry(
                slug=after.slug,
                question=after.question,
                answer=after.answer,
                audience=after.audience,
                topic_id=topics[after.topic],
                live=False,
            ).save()


@transaction.atomic
def _next(row: Import, line: dict[str, Any]) -> None:
    left_out = ""
    try:
        with transaction.atomic():
            left_out = _one(row, line)
    except ValidationError as error:
        left_out = INVALID.format(why=" ".join(error.messages))
    if left_out:
        row.left_out.append({"slug": line["slug"], "place": line["place"], "why": left_out})
    row.done += 1
    row.save(update_fields=["done", "left_out"])


def _one(row: Import, line: dict[str, Any]) -> str:
    """Write one entry; return why it was left alone, or an empty text."""
    rows = Entry.objects.select_for_update(of=("self",)).select_related("topic")
    entry = rows.filter(slug=line["slug"]).first()
    if entry is None:
        return MEANWHILE
    if line["kind"] == Kind.NEW:
        as_shown = entry.latest_revision_id is None and not entry.live
    else:
        as_shown = exchange.one_base(entry).fingerprint == line["fingerprint"]
    if not as_shown:
        return MEANWHILE
    _write(entry, as_record(line["after"]), row)
    return ""


def _write(entry: Entry, after: Record, row: Import) -> None:
    was_live = entry.live
    if not was_live and entry.latest_revision_id:
        entry = entry.get_latest_revision_as_object()
    _fill(entry, after)
    entry.change_note = row.note
    revision = entry.save_revision(user=row.by, log_action=True)
    if row.publish and after.live:
        revision.publish(user=row.by, skip_permission_checks=True)
    elif row.publish and was_live:
        entry.unpublish(user=row.by)
    elif workflow := entry.get_workflow():
        _offer(workflow, entry, row.by)


def _offer(workflow: Any, entry: Entry, by: User | None) -> None:
    """Where editors set up a workflow for entries, the draft goes into it."""
    if by is not None and entry.current_workflow_state is None:
        workflow.start(entry, by)


def _fill(entry: Entry, after: Record) -> None:
    for name in PLAIN:
        setattr(entry, name, getattr(after, name))
    entry.keywords = "\n".join(after.keywords)
    entry.topic = Topic.objects.get(slug=after.topic)
    team = after.owner_team
    entry.owner_team = Team.objects.get(slug=team) if team else None
    places = {place.slug: place for place in core.municipalities()}
    entry.variants = [
        Variant(municipality=places[slug], text=text) for slug, text in after.variants
    ]
    entry.laws = [LawLink(title=title, url=url) for title, url in after.laws]
    entry.sources = [Source(title=title, url=url) for title, url in after.sources]
    others = {other.slug: other for other in Entry.objects.filter(slug__in=after.related)}
    entry.related = [RelatedEntry(other=others[slug]) for slug in after.related if slug in others]

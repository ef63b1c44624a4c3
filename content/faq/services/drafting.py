"""From words to a draft entry, which waits for an editor."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Workflow

from content.faq import policy
from content.faq.models import Entry, Topic, Variant
from content.faq.services.persons import refuse_persons
from portal.accounts.models import User
from portal.core import clock
from portal.core import queries as core
from portal.core.exceptions import NotAllowed
from portal.core.models import Municipality

OWNER_TEAM = "specialisten"
DIFFERS = "Dit verschilt per gemeente. Vraag het uw sociaal team."


@dataclass(frozen=True)
class Draft:
    """What goes into the vraagbaak. local: it holds in the gemeente of the caller only.

    checked: the texts are free of persons.
    """

    question: str
    answer: str
    topic: Topic
    internal_note: str = ""
    local: bool = False
    checked: bool = False


@transaction.atomic
def start_entry(*, by: User, values: Draft, keywords: str) -> Entry:
    """Make a draft of what nobody could find; keywords: what people typed, one a line.

    Raises NotAllowed for who is no editor, and AboutAPerson.
    """
    if not policy.can_approve(by):
        raise NotAllowed("Een redacteur maakt nieuwe antwoorden.")
    return new_draft(by, values, keywords, "Nieuw: hier werd op gezocht")


def new_draft(
    by: User,
    values: Draft,
    keywords: str,
    change_note: str,
    municipality: Municipality | None = None,
) -> Entry:
    """Make the draft and its first version, and start the workflow that editors set up, if any."""
    refuse_persons(values.question, values.answer, values.internal_note, checked=values.checked)
    local = municipality if values.local else None
    entry = Entry(
        slug=_free_slug(values.question),
        question=values.question,
        answer=DIFFERS if local else values.answer,
        topic=values.topic,
        internal_note=values.internal_note,
        keywords=keywords,
        owner_team=core.team(OWNER_TEAM),
        change_note=change_note,
        live=False,
        verified_on=clock.today(),
        verified_by=by,
    )
    entry.save()
    if local:
        entry.variants = [Variant(municipality=local, text=values.answer)]
    entry.save_revision(user=by, log_action=True)
    workflow: Workflow | None = entry.get_workflow()
    if workflow:
        workflow.start(entry, by)
    return entry


def _free_slug(question: str) -> str:
    base = slugify(question)[:90].strip("-") or "vraag"
    slug, number = base, 2
    while Entry.objects.filter(slug=slug).exists():
        slug, number = f"{base}-{number}", number + 1
    return slug

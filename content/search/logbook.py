"""Writes about searches as they ended, and about what was done for those that failed."""

from django.db import transaction
from django.db.models import Q, Value
from django.db.models.functions import Lower
from wagtail.log_actions import log

from content.search.models import Handled, SearchLog, Synonym
from content.search.rules import failed
from content.search.rules.failed import DONE_TEXT
from content.search.rules.redact import redact
from content.search.rules.scopes import Scope
from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.core.clock import now
from portal.core.exceptions import DomainError, NotAllowed


@transaction.atomic
def end_search(
    *,
    query: str,
    scope: Scope,
    count: int | None,
    opened: str = "",
    unanswered: bool = False,
    previous: int | None = None,
) -> int:
    """Keep how a search ended, without anything about a person (SEARCH.md); return its number.

    count: how much was found; None leaves what was kept. opened: "kind:key". previous: number of
    the search before it by the same colleague; when this one goes on with it, it is the same one.
    """
    kept = redact(query)
    row = _continued(previous, kept, scope, opened) or SearchLog(scope=scope, count=0)
    ended = {
        "query": kept,
        "count": row.count if count is None else count,
        "opened": opened[:120] or row.opened,
        "unanswered": unanswered or row.unanswered,
    }
    if row.pk is None or any(getattr(row, name) != value for name, value in ended.items()):
        for name, value in ended.items():
            setattr(row, name, value)
        row.save()
    return row.pk


@transaction.atomic
def handle(*, by: User, query: str, done: str, note: str = "") -> Handled:
    """Say what was done about failed searches that mean the same as `query`.

    They come back when somebody fails with them again. Raises NotAllowed and DomainError.
    """
    if not may_handle(by):
        raise NotAllowed("Een redacteur of specialist handelt dit af.")
    if done not in DONE_TEXT or not query.strip():
        raise DomainError("Kies wat u heeft gedaan.")
    return Handled.objects.create(
        query=redact(query), by=by, done=done, note=redact(note), at=now()
    )


@transaction.atomic
def add_synonym(*, by: User, said: str, means: str) -> Synonym:
    """Teach the search what people mean by `said`, at once; `means` has commas between phrases.

    What the word meant already stays. Raises NotAllowed, and DomainError for an empty part.
    """
    if not by.may(Permission.EDIT_CONTENT):
        raise NotAllowed("Een redacteur voegt synoniemen toe.")
    said, new = " ".join(said.split()), _phrases(means)
    if not said or not new:
        raise DomainError("Vul in wat mensen zeggen en wat wij ermee bedoelen.")
    # The database makes both lower: SQLite does so for unaccented letters only.
    same = Synonym.objects.annotate(low=Lower("said")).filter(low=Lower(Value(said)))
    synonym = same.first()
    action = "wagtail.edit" if synonym else "wagtail.create"
    synonym = synonym or Synonym(said=said, means="")
    synonym.means = ", ".join(dict.fromkeys([*synonym.meanings, *new]))[:300]
    synonym.save()
    log(synonym, action, user=by)
    return synonym


def may_handle(user: User) -> bool:
    """Return whether `user` looks after what is not found: editors and specialists."""
    return user.may(Permission.EDIT_CONTENT) or user.may(Permission.ANSWER_ESCALATIONS)


def _continued(previous: int | None, query: str, scope: Scope, opened: str) -> SearchLog | None:
    """Return the search that this one goes on with: with other words, or with what was opened."""
    if previous is None:
        return None
    recent = Q(at__gte=now() - failed.GOES_ON, scope=scope)
    row = SearchLog.objects.select_for_update().filter(recent, pk=previous).first()
    if row is None or not failed.goes_on(row.query, query):
        return None
    if not row.opened:
        return row
    # Back to the list, or the same answer once more. Another answer is another search.
    return row if row.query == query and opened in ("", row.opened) else None


def _phrases(text: str) -> list[str]:
    return [phrase for part in text.split(",") if (phrase := " ".join(part.split()))]

"""The text snippets that a desk keeps for the documents it often asks for."""

from django.db import transaction

from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core.exceptions import IllegalMove, NotAllowed
from portal.core.models import Team
from selfservice.aanvragen.models import DocumentSnippet


@transaction.atomic
def save_snippet(
    *, by: User, team: Team, name: str, text: str, snippet: DocumentSnippet | None = None
) -> DocumentSnippet:
    """Keep a new snippet, or change one; letters that were sent keep their text.

    Raises NotAllowed for another team, IllegalMove when the name is taken.
    """
    _check(by, team, snippet)
    taken = DocumentSnippet.objects.filter(team=team, name=name.strip())
    if taken.exclude(pk=snippet.pk if snippet else None).exists():
        raise IllegalMove("Er is al een tekstblok met deze naam.")
    snippet = snippet or DocumentSnippet(team=team)
    snippet.name, snippet.text = name.strip(), text.strip()
    snippet.save()
    _record(by, snippet, "tekstblok.bewaard", "Een tekstblok is bewaard.")
    return snippet


@transaction.atomic
def remove_snippet(*, by: User, snippet: DocumentSnippet) -> None:
    """Remove a snippet; raise NotAllowed for another team."""
    _check(by, snippet.team, snippet)
    _record(by, snippet, "tekstblok.verwijderd", "Een tekstblok is verwijderd.")
    snippet.delete()


def _check(by: User, team: Team, snippet: DocumentSnippet | None) -> None:
    own = by.teams_with(Permission.WORK_AANVRAGEN)
    if team.pk not in own or (snippet is not None and snippet.team_id not in own):
        raise NotAllowed("U kunt alleen tekstblokken van uw eigen team wijzigen.")


def _record(by: User, snippet: DocumentSnippet, name: str, summary: str) -> None:
    audit.record(
        by=by, name=name, summary=summary, purpose=Purpose.AANVRAAG, subject=None, obj=snippet
    )

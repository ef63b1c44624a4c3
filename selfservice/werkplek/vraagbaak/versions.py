"""What was changed in an answer, when and by whom; and two versions beside each other."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from content.faq import queries
from content.faq.queries import versions
from portal.accounts.access import staff
from portal.accounts.roles import Permission


@staff(Permission.READ_STAFF_VRAAGBAAK)
@require_safe
def history(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the versions of one entry; with `van` and `tot` also what differs between them."""
    entry = queries.staff_entry(slug)
    if entry is None:
        raise Http404
    rows = versions.versions(request.user, entry)
    chosen = _chosen(request, [row.number for row in rows])
    found = versions.differences(request.user, entry, *chosen) if chosen else []
    if found is None:
        raise Http404
    url = f"{reverse('werkplek:vraagbaak')}?antwoord={entry.slug}"
    trail = [("Vraagbaak", reverse("werkplek:vraagbaak")), (entry.question, url)]
    context = {
        "section": "vraagbaak",
        "entry": entry,
        "rows": rows,
        "chosen": chosen,
        "differences": found,
        "breadcrumbs": [*trail, ("Eerdere versies", "")],
    }
    return render(request, "werkplek/vraagbaak/versions.html", context)


def _chosen(request: HttpRequest, numbers: list[int]) -> tuple[int, int] | None:
    """Return the two versions asked for; without a question the latest two."""
    asked = [request.GET.get(name, "") for name in ("van", "tot")]
    if any(asked):
        if not all(text.isascii() and text.isdigit() and len(text) < 10 for text in asked):
            raise Http404
        return int(asked[0]), int(asked[1])
    return (numbers[1], numbers[0]) if len(numbers) > 1 else None

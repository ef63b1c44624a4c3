"""What the desk reported back to a sociaal team: call first, then say what was done (J10)."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import clock
from portal.core.exceptions import DomainError
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.rules.places import Place
from selfservice.werkplek.aanvragen.views.found import content_of, look_or_404, or_404
from selfservice.werkplek.teruggemeld.forms import TalkedForm

SECTION, PAGE_SIZE = "teruggemeld", 25
HOME = ("Teruggemeld", "/werkplek/teruggemeld/")
team_member = staff(Permission.WORK_FIRST_QUESTIONS)


@team_member
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Show what waits for a call of the own team, the first promise on top."""
    pages = Paginator(queries.reported_to(request.user), PAGE_SIZE)
    page = pages.get_page(request.GET.get("pagina"))
    today = clock.today()
    context = {"section": SECTION, "page": page, "today": today, "total": pages.count}
    return render(request, "werkplek/teruggemeld/listing.html", context)


@team_member
@require_http_methods(["GET", "HEAD", "POST"])
def reported(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show one with why it came back; a POST keeps what was done."""
    form = TalkedForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and _done(request, public_id, form):
        return redirect("werkplek:teruggemeld")
    found = look_or_404(request, public_id)
    if found.place != Place.SOCIAAL_TEAM:
        raise Http404
    context = content_of(found, "werkplek:aanvraag_meelezen_bestand") | {
        "section": SECTION,
        "report": queries.newest_report(found),
        "form": form,
        "today": clock.today(),
        "breadcrumbs": [HOME, (found.reference, "")],
    }
    status = 422 if form.is_bound else 200
    return render(request, "werkplek/teruggemeld/reported.html", context, status=status)


def _done(request: HttpRequest, public_id: uuid.UUID, form: TalkedForm) -> bool:
    try:
        found: Any = or_404(
            services.talked, by=request.user, public_id=public_id, **form.cleaned_data
        )
    except DomainError as error:
        form.add_error(None, str(error))
        return False
    if found.place == Place.SOCIAAL_TEAM:
        said = f"Bewaard. De inwoner leest dat u uiterlijk {found.call_on:%d-%m-%Y} weer belt."
    else:
        said = f"{found.reference} ligt nu bij het werkleerbedrijf. Uw team ziet hem niet meer."
    messages.success(request, said)
    return True

"""The list of colleagues, a new one, and one of them."""

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts import services
from portal.accounts import staff_queries as queries
from portal.core import queries as core
from portal.core.exceptions import IllegalMove
from selfservice.werkplek.collegas.forms import NewColleagueForm, PersonForm
from selfservice.werkplek.collegas.found import found, manager, page

PER_PAGE = 50
LONGEST_SEARCH = 100


@manager
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """List colleagues; `?q=` words of name, role or team, `?toon=` a part."""
    search = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    part = request.GET.get("toon", "")
    part = part if part in queries.PART_TEXT else "alle"
    rows = Paginator(queries.employees(search=search, part=part), PER_PAGE)
    shown = rows.get_page(request.GET.get("pagina"))
    context = {
        "section": "collegas",
        "page": shown,
        "rows": [queries.colleague(user) for user in shown.object_list],
        "search": search,
        "part": part,
        "parts": queries.PART_TEXT.items(),
    }
    return render(request, "werkplek/collegas/listing.html", context)


@manager
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Make an account for a new colleague; the code is made on the page that follows."""
    posted = request.method == "POST"
    form = NewColleagueForm(
        request.POST if posted else None, request.FILES if posted else None, teams=core.teams()
    )
    if form.is_valid():
        person = {**form.cleaned_data}
        role, _ = person.pop("role"), person.pop("team")
        try:
            user = services.create_employee(
                by=request.user, memberships=[(form.chosen_team, role)], **person
            )
        except IllegalMove as refusal:
            form.add_error("email", str(refusal))
        except ValidationError as refusal:
            form.add_error("portrait", refusal)
        else:
            messages.success(request, f"Het account van {user.name} is er. Maak nu een code.")
            return redirect("werkplek:colleague", user.public_id)
    context = {
        "section": "collegas",
        "breadcrumbs": [("Collega's", "/werkplek/collegas/"), ("Nieuwe collega", "")],
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "werkplek/collegas/new.html", context, status=status)


@manager
@require_http_methods(["GET", "HEAD", "POST"])
def colleague(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show one colleague, or change what others may know of them."""
    if request.method != "POST":
        return page(request, public_id)
    user = found(public_id)
    form = PersonForm.of(user, request.POST, request.FILES)
    if form.is_valid():
        try:
            services.change_employee(by=request.user, user=user, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error("portrait", refusal)
        else:
            messages.success(request, "De gegevens zijn bewaard.")
            return redirect("werkplek:colleague", public_id)
    return page(request, public_id, person_form=form)

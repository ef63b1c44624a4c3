"""`/mijn/voorbereiding/`: preparing a conversation, one life area a screen (P3)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from portal.core.exceptions import DomainError
from selfservice.mijn.own_dossier import with_dossier
from selfservice.voorbereiding import policy, queries, services
from selfservice.voorbereiding.forms import AreaForm
from selfservice.voorbereiding.rules.areas import ORDER, after, before

LOOK, SECTION = "de voorbereiding van uw gesprek", "plan"


@with_dossier(LOOK, SECTION)
@require_safe
def start(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Show what it is, how far the resident is, and every area to go to."""
    return render(request, "mijn/voorbereiding/start.html", _context(request, dossier))


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def area_screen(request: HttpRequest, dossier: Any, area: str) -> HttpResponse:
    """One area: keep it and go on, or stop for now."""
    if area not in ORDER:
        raise Http404
    context = _context(request, dossier)
    line = next(line for line in context["checklist"].lines if line.area == area)
    known = {"face": line.face, "text": line.text, "share": line.share}
    # An empty form is an answer too: every field may stay empty.
    form = AreaForm(request.POST if request.method == "POST" else None, initial=known)
    if form.is_valid():
        services.save_area(by=request.user, dossier=dossier, area=area, **form.values)
        return _onwards(request, area)
    context |= {
        "form": form,
        "line": line,
        "current": ORDER.index(area) + 1,
        "total": len(ORDER),
        "back": before(area),
    }
    status = 422 if form.is_bound else 200
    return render(request, "mijn/voorbereiding/area.html", context, status=status)


@with_dossier(LOOK, SECTION)
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Show what will be shared; on POST share it."""
    context, status = _context(request, dossier), 200
    if request.method == "POST":
        try:
            services.share(by=request.user, dossier=dossier)
        except DomainError as refusal:
            context["refusal"], status = refusal, refusal.status
        else:
            messages.success(request, "U heeft dit gedeeld. Het is de agenda van uw gesprek.")
            return redirect("mijn:voorbereiding")
    return render(request, "mijn/voorbereiding/share.html", context, status=status)


def _context(request: HttpRequest, dossier: Any) -> dict[str, Any]:
    if not policy.can_prepare(request.user, dossier):
        raise Http404
    person = dossier.current_casusregisseur
    return {
        "section": SECTION,
        "dossier": dossier,
        "checklist": queries.checklist(dossier),
        "reader": person.name if person else f"het {dossier.team.name}",
    }


def _onwards(request: HttpRequest, area: str) -> HttpResponse:
    if "bewaren" in request.POST:
        messages.success(request, "Bewaard. U kunt later verder gaan.")
        return redirect("mijn:voorbereiding")
    following = after(area)
    if following is None:
        return redirect("mijn:voorbereiding_delen")
    return redirect("mijn:voorbereiding_gebied", following)

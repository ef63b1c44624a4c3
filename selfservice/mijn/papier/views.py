"""`/mijn/plan/pdf/`: the plan on paper; `?groot=1` for large letters, `?versie=2` for another."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from portal.paper.printing import pdf
from portal.paper.responses import as_pdf
from selfservice.mijn.casusregisseur import card_of
from selfservice.mijn.own_dossier import with_dossier
from selfservice.mijn.papier.plan_document import plan_document
from selfservice.plans import queries


@with_dossier("uw plan, om te bewaren of te printen", "plan")
@require_safe
def plan_pdf(request: HttpRequest, dossier: Any) -> HttpResponse:
    """Hand over the plan as PDF; the look is logged. 404 when there is no such version."""
    wanted = request.GET.get("versie", "")
    number = int(wanted) if wanted.isdecimal() and len(wanted) < 5 else None
    card = card_of(dossier)
    reading = queries.reading(dossier, number=number, casusregisseur=card.name if card else "")
    if reading is None:
        raise Http404
    large = request.GET.get("groot") == "1"
    name = "mijn-plan-grote-letters.pdf" if large else "mijn-plan.pdf"
    return as_pdf(pdf(plan_document(dossier, reading, card), large=large), name)

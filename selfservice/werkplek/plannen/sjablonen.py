"""`/werkplek/plan-sjablonen/`: the words that plans of a team begin with."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from portal.core.exceptions import IllegalMove
from selfservice.plans import policy, queries, services
from selfservice.plans.rules.templates import template_hash
from selfservice.werkplek.dossiers.found import dossier_staff
from selfservice.werkplek.plannen.texts import TemplateEditor

LIST = ("Sjablonen voor plannen", "/werkplek/plan-sjablonen/")


@dossier_staff
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """List the templates of every sociaal team of this colleague."""
    teams = queries.template_teams(policy.template_teams(request.user))
    context = {
        "section": "sjablonen",
        "teams": [(team, queries.templates(team)) for team in teams],
    }
    return render(request, "werkplek/plannen/templates.html", context)


@dossier_staff
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, team: str, route: str) -> HttpResponse:
    """Change one template; other teams keep theirs."""
    owner, template = _found(request, team, route)
    if request.method != "POST":
        seen = template_hash(template.text)
        return _page(request, owner, template, TemplateEditor.of(template.text), seen)
    editor, action = TemplateEditor(request.POST), request.POST.get("doe", "bewaar")
    seen = request.POST.get("gezien", "")
    if action != "bewaar":
        editor.do(action)
        return _page(request, owner, template, editor, seen)
    if not editor.is_valid():
        return _page(request, owner, template, editor, seen, status=422)
    try:
        services.keep_template(
            by=request.user, team=owner, route=route, text=editor.text(), seen=seen
        )
    except services.EditedMeanwhile as meanwhile:
        # Both texts on one page; sending again puts the own one in place, knowingly.
        shown = {"refusal": meanwhile, "stored": meanwhile.stored}
        seen = template_hash(meanwhile.stored)
        return _page(request, owner, template, editor, seen, status=meanwhile.status, **shown)
    except IllegalMove as refusal:
        status = refusal.status
        return _page(request, owner, template, editor, seen, status=status, refusal=refusal)
    messages.success(request, "Het sjabloon is bewaard. Nieuwe plannen beginnen ermee.")
    return redirect("werkplek:plan_templates")


def _found(request: HttpRequest, slug: str, route: str) -> tuple[Any, Any]:
    teams = queries.template_teams(policy.template_teams(request.user))
    team = next((one for one in teams if one.slug == slug), None)
    template = queries.template(team, route) if team else None
    if template is None:
        raise Http404
    return team, template


def _page(
    request: HttpRequest,
    team: Any,
    template: Any,
    editor: Any,
    seen: str,
    *,
    status: int = 200,
    **extra: Any,
) -> HttpResponse:
    context = {
        "section": "sjablonen",
        "seen": seen,
        "team": team,
        "template": template,
        "editor": editor,
        "breadcrumbs": [LIST, (template.name, "")],
    }
    return render(request, "werkplek/plannen/template.html", context | extra, status=status)

"""`/werkplek/plan-sjablonen/`: the words that plans of a team begin with."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from portal.core.exceptions import IllegalMove
from selfservice.plans import policy, queries, services
from selfservice.werkplek.dossiers.found import dossier_staff
from selfservice.werkplek.plannen.texts import TemplateEditor

LIST = ("Sjablonen voor plannen", "/werkplek/plan-sjablonen/")


@dossier_staff
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """List the templates of every sociaal team of this colleague."""
    teams = queries.template_teams(policy.template_teams(request.user))
    context = {
        "section": "dossiers",
        "teams": [(team, queries.templates(team)) for team in teams],
        "breadcrumbs": [("Dossiers", "/werkplek/dossiers/"), (LIST[0], "")],
    }
    return render(request, "werkplek/plannen/templates.html", context)


@dossier_staff
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, team: str, route: str) -> HttpResponse:
    """Change one template; other teams keep theirs."""
    owner, template = _found(request, team, route)
    if request.method != "POST":
        return _page(request, owner, template, TemplateEditor.of(template.text))
    editor, action = TemplateEditor(request.POST), request.POST.get("doe", "bewaar")
    if action != "bewaar":
        editor.do(action)
        return _page(request, owner, template, editor)
    if not editor.is_valid():
        return _page(request, owner, template, editor, status=422)
    try:
        services.keep_template(by=request.user, team=owner, route=route, text=editor.text())
    except IllegalMove as refusal:
        return _page(request, owner, template, editor, status=refusal.status, refusal=refusal)
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
    request: HttpRequest, team: Any, template: Any, editor: Any, *, status: int = 200, **extra: Any
) -> HttpResponse:
    context = {
        "section": "dossiers",
        "team": team,
        "template": template,
        "editor": editor,
        "breadcrumbs": [LIST, (template.name, "")],
    }
    return render(request, "werkplek/plannen/template.html", context | extra, status=status)

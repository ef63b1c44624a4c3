"""`/werkplek/dossiers/<id>/lijn/`: the place of one resident on the development line (P11)."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.core.exceptions import IllegalMove, NotAllowed
from portal.ui.forms import PortalForm
from selfservice.dossiers import services as dossiers
from selfservice.ontwikkellijn import policy, queries, services
from selfservice.werkplek.dossiers.found import dossier_staff, looked_at, without_look


class PlaceForm(PortalForm):
    """A place, what comes after it, and why it fits."""

    stage = forms.ChoiceField(label="Welke plek past nu?")
    aim = forms.ChoiceField(
        label="Waar werkt de inwoner naartoe?",
        help_text="Kiest u niets? Dan staat de volgende plek van de lijn er.",
        required=False,
    )
    reason = forms.CharField(
        label="Waarom past deze plek nu?",
        help_text="De inwoner leest dit. Schrijf op wat goed is aan deze plek.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )

    def __init__(self, *args: Any, stages: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stages = {str(stage.pk): stage for stage in stages}
        groups: dict[str, list[tuple[str, str]]] = {}
        for key, stage in self.stages.items():
            groups.setdefault(stage.group.title, []).append((key, stage.title))
        self.fields["stage"].choices = [("", "Kies een plek"), *groups.items()]
        self.fields["aim"].choices = [("", "De volgende plek van de lijn"), *groups.items()]

    def chosen(self, name: str) -> Any | None:
        """Return the stage in field `name`, after a valid form; None when nothing was chosen."""
        return self.stages.get(self.cleaned_data[name])


@dossier_staff
@require_http_methods(["GET", "HEAD", "POST"])
def line(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the line; the casusregisseur gives another place, in any direction, in one step."""
    if request.method != "POST":
        return _page(request, looked_at(request, public_id))
    dossier = without_look(request, public_id)
    if not policy.can_place(request.user, dossier):
        raise NotAllowed("Alleen de casusregisseur van deze inwoner legt de plek vast.")
    form = PlaceForm(request.POST, stages=queries.stages_for(dossier))
    if form.is_valid():
        try:
            services.place(
                by=request.user,
                dossier=dossier,
                stage=form.chosen("stage"),
                aim=form.chosen("aim"),
                reason=form.cleaned_data["reason"],
            )
        except IllegalMove as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "De plek is vastgelegd. De inwoner ziet dit.")
            return redirect("werkplek:line", public_id)
    return _page(request, dossier, form)


def _page(request: HttpRequest, dossier: Any, form: PlaceForm | None = None) -> HttpResponse:
    bound = form is not None
    if bound:
        dossiers.note_look(by=request.user, dossier=dossier, what="uw ontwikkellijn")
    elif policy.can_place(request.user, dossier):
        form = PlaceForm(stages=queries.stages_for(dossier))
    context = {
        "section": "dossiers",
        "breadcrumbs": [
            ("Dossiers", "/werkplek/dossiers/"),
            (dossier.resident.name, f"/werkplek/dossiers/{dossier.public_id}/"),
            ("Ontwikkellijn", ""),
        ],
        "dossier": dossier,
        "line": queries.line_of(dossier),
        "form": form,
    }
    return render(request, "werkplek/dossiers/line.html", context, status=422 if bound else 200)

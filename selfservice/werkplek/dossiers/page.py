"""What the page of one resident shows."""

from typing import Any

from django.http import HttpRequest

from portal.audit.purposes import PURPOSE_TEXT
from selfservice.aanvragen import queries as aanvragen
from selfservice.correspondence import policy as correspondence
from selfservice.dossiers import policy, queries
from selfservice.dossiers.rules.states import DossierState
from selfservice.plans import policy as plan_policy
from selfservice.plans import queries as plans
from selfservice.voorbereiding import policy as voorbereiding
from selfservice.werkplek.dossiers.forms import AssignForm, InviteForm
from selfservice.werkplek.turns import WHO_TEXT

LATEST_EVENTS = 10


def dossier_context(
    request: HttpRequest,
    dossier: Any,
    *,
    assign_form: AssignForm | None = None,
    invite_form: InviteForm | None = None,
    code: str = "",
) -> dict[str, Any]:
    """Return all of the page; a form that was filled in wrongly comes back as it was."""
    user, regisseur = request.user, dossier.current_casusregisseur
    name = regisseur.name if regisseur else ""
    may_assign = dossier.state == DossierState.INTAKE and policy.can_assign(user, dossier)
    may_invite = policy.can_invite(user, dossier)
    summary = plans.summary_of(dossier)
    return {
        "section": "dossiers",
        "breadcrumbs": [("Dossiers", "/werkplek/dossiers/"), (dossier.resident.name, "")],
        "dossier": dossier,
        "facts": facts_of(dossier),
        "summary": summary,
        "who": WHO_TEXT[summary.turn.who],
        "reading": plans.reading(dossier, casusregisseur=name),
        "may_tick": plan_policy.can_draft(user, dossier),
        "requests": aanvragen.for_dossier(dossier),
        "history": list(queries.history(dossier)),
        "events": _events(dossier),
        "assign_form": (assign_form or new_assign_form(dossier)) if may_assign else None,
        "invite_form": (invite_form or new_invite_form(dossier)) if may_invite else None,
        "code": code,
        "contact": _contact(user, dossier),
    }


def facts_of(dossier: Any) -> list[tuple[str, Any]]:
    """Return what we know of the resident, as label and value."""
    person = dossier.resident
    return [
        ("Adres", person.address),
        ("Telefoon", person.phone),
        ("E-mailadres", person.email),
        ("Gemeente", person.municipality.name),
        ("Sociaal team", dossier.team.name),
        ("Hoofdvraag", dossier.get_main_question_display()),
        ("Bekend sinds", dossier.opened_on),
    ]


def new_assign_form(dossier: Any, data: Any = None) -> AssignForm:
    """Return the form to choose a casusregisseur, with the proposal of the rule chosen (P2)."""
    return AssignForm(data, candidates=queries.candidates(dossier))


def new_invite_form(dossier: Any, data: Any = None) -> InviteForm:
    """Return the form for the way to log in; the address is only asked for a new account."""
    return InviteForm(data, email=dossier.resident.email, has_account=bool(dossier.resident.user))


def _events(dossier: Any) -> list[dict[str, Any]]:
    """Return what colleagues did; when the resident looks is nobody else's business."""
    latest = queries.events(dossier, others_only=True)[:LATEST_EVENTS]
    return [
        {
            "at": event.at,
            "who": event.actor_name,
            "role": event.actor_role,
            "what": event.summary,
            "why": PURPOSE_TEXT.get(event.processing_activity_id, "Werk aan het dossier"),
        }
        for event in latest
    ]


def _contact(user: Any, dossier: Any) -> dict[str, bool]:
    """Return what this colleague may do in the conversation with the resident."""
    return {
        "may_talk": correspondence.party_of(user, dossier) is not None,
        "may_read_agenda": voorbereiding.can_read_agenda(user, dossier),
    }

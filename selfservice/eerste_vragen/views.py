"""A first question, without logging in: form, and receipt after sending (P1, P3)."""

import uuid
from typing import Any
from urllib.parse import urlencode

from allauth.core import ratelimit
from django.core import signing
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.access import public
from portal.core import queries as core
from portal.ui.municipalities import COOKIE_NAME
from selfservice.eerste_vragen import queries, services
from selfservice.eerste_vragen.forms import FirstQuestionForm
from selfservice.eerste_vragen.rules.promise import working_days
from selfservice.eerste_vragen.rules.topics import REASONS, TOPIC_TEXT, Topic

KEY_SALT, RECEIPT_SALT = "eerste-vraag.sleutel", "eerste-vraag.ontvangst"
KEY_SECONDS, RECEIPT_SECONDS = 24 * 3600, 14 * 24 * 3600
TOO_OLD = "Deze pagina stond lang open. Kijk alles nog eens na en verstuur opnieuw."


@public
@require_http_methods(["GET", "HEAD", "POST"])
def first_question(request: HttpRequest) -> HttpResponse:
    """Show the form; a POST puts the question in the inbox of the own sociaal team."""
    if request.method != "POST":
        return _show(request, FirstQuestionForm(initial=_initial(request)))
    if not ratelimit.consume(request, action="first_question"):
        return render(request, "429.html", status=429)
    form = FirstQuestionForm(request.POST)
    key = _key(request.POST.get("sleutel", ""))
    if not form.is_valid():
        return _show(request, form, key, status=422)
    if key is None:
        form.add_error(None, TOO_OLD)
        return _show(request, form, status=422)
    question = services.ask(
        by=request.user if request.user.is_authenticated else None,
        key=key,
        team=core.sociaal_team(core.municipality(form.cleaned_data["municipality"])),
        asked=form.asked(),
    )
    proof = signing.dumps(str(question.public_id), salt=RECEIPT_SALT)
    return redirect(f"{reverse('first_question_received')}?{urlencode({'bewijs': proof})}")


@public
@require_safe
def received(request: HttpRequest) -> HttpResponse:
    """Show the receipt: reference, which team, by when, what happens next. No personal data."""
    try:
        proof = request.GET.get("bewijs", "")
        public_id = signing.loads(proof, salt=RECEIPT_SALT, max_age=RECEIPT_SECONDS)
        question = queries.receipt(uuid.UUID(public_id))
    except (signing.BadSignature, ObjectDoesNotExist):
        raise Http404 from None
    context = {
        "reference": question.reference,
        "team": question.team,
        "urgent": question.urgent,
        "about_debts": question.topic == Topic.DEBTS,
        "about_complaint": question.topic == Topic.COMPLAINT,
        "working_days": working_days(question.urgent),
        "answer_by": question.answer_by,
        "breadcrumbs": [("Home", "/"), ("Uw eerste vraag", "")],
    }
    return render(request, "eerste_vragen/received.html", context)


def _show(
    request: HttpRequest, form: FirstQuestionForm, key: uuid.UUID | None = None, status: int = 200
) -> HttpResponse:
    teams = list(core.sociale_teams())
    chosen = form["municipality"].value()
    context = {
        "form": form,
        "key": signing.dumps(str(key or uuid.uuid4()), salt=KEY_SALT),
        "reason": REASONS.get(request.GET.get("reden", "")),
        "teams": [team for team in teams if team.municipality.slug == chosen] or teams,
        "hurry": form["urgent"].value() == "ja",
        "breadcrumbs": [("Home", "/"), ("Uw eerste vraag", "")],
    }
    return render(request, "eerste_vragen/form.html", context, status=status)


def _initial(request: HttpRequest) -> dict[str, Any]:
    topic = request.GET.get("onderwerp", "")
    return {
        "municipality": request.COOKIES.get(COOKIE_NAME, ""),
        "topic": topic if topic in TOPIC_TEXT else "",
    }


def _key(token: str) -> uuid.UUID | None:
    """Return the key that a form of ours carried, or None when it is forged or a day old."""
    try:
        return uuid.UUID(signing.loads(token, salt=KEY_SALT, max_age=KEY_SECONDS))
    except signing.BadSignature:
        return None

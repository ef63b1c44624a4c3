"""Questions to the specialist: the list, and one of them."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from content.faq import policy
from content.faq.forms.questions import AnswerForm, AskBackForm, DraftForm, HandOverForm, ReplyForm
from content.faq.queries import questions
from content.faq.queries.questions import PART_TEXT
from content.faq.rules import escalation
from content.faq.rules.escalation import MOVE_TEXT, Move, State
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core import clock

PAGE_SIZE = 25
reader = staff(Permission.READ_STAFF_VRAAGBAAK)


@reader
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Show the questions of one part."""
    parts = questions.parts_for(request.user)
    chosen = request.GET.get("deel", "")
    part = next((one for one in parts if one == chosen), parts[0])
    counts = questions.question_counts(request.user)
    pages = Paginator(questions.questions(request.user, part), PAGE_SIZE)
    pages.count = counts[part]  # the tabs have counted already
    context = {
        "section": "vraagbaak",
        "part": part,
        "part_text": PART_TEXT[part],
        "parts": [(one, PART_TEXT[one], counts[one]) for one in parts],
        "late": counts["late"],
        "page": pages.get_page(request.GET.get("pagina")),
        "breadcrumbs": [("Vraagbaak", reverse("werkplek:vraagbaak")), ("Vragen", "")],
    }
    return render(request, "werkplek/vraagbaak/vragen/list.html", context)


@reader
@require_safe
def detail(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show one question and what this colleague can do with it."""
    return show(request, public_id)


def show(
    request: HttpRequest, public_id: uuid.UUID, status: int = 200, **bound: Any
) -> HttpResponse:
    """Render a question; bound: forms that were sent and have errors, by name."""
    question = questions.question(request.user, public_id)
    if question is None:
        raise Http404
    context = _may(request, question) | {"section": "vraagbaak", "question": question}
    context["events"] = [(event, MOVE_TEXT[event.kind]) for event in question.events.all()]
    context["sentence"] = _for_the_caller(question)
    context |= _forms(request, question, context) | bound
    context["sent"] = next(iter(bound.values()), None)
    context["breadcrumbs"] = [
        ("Vraagbaak", reverse("werkplek:vraagbaak")),
        ("Vragen", reverse("werkplek:vragen")),
        ("Vraag", ""),
    ]
    return render(request, "werkplek/vraagbaak/vragen/detail.html", context, status=status)


def _may(request: HttpRequest, question: Any) -> dict[str, bool]:
    user, state = request.user, question.state

    def can(move: Move) -> bool:
        return escalation.next_state(state, move) is not None

    works, own = policy.can_answer(user), question.asker_id == user.pk
    waits = question.entry is not None and not question.entry.live
    return {
        "is_own": own,
        "can_take": works and can(Move.TAKE) and question.handler_id != user.pk,
        "can_answer": works and can(Move.ANSWER),
        "can_ask_back": works and can(Move.ASK_BACK) and not own,
        "can_hand_over": works and can(Move.HAND_OVER),
        "can_reply": own and can(Move.REPLY),
        "can_draft": works and state == State.ANSWERED and question.entry is None,
        "can_approve": policy.can_approve(user) and waits and state == State.ANSWERED,
        "waits": waits,
    }


def _forms(request: HttpRequest, question: Any, may: dict[str, Any]) -> dict[str, Any]:
    """Return the forms of what can be done; each with ids of its own on the page."""
    draft = {"question": question.text.split("\n")[0][:200], "answer": question.answer[:700]}
    made = {
        "reply_form": (may["can_reply"], lambda: ReplyForm(prefix="uitleg")),
        "answer_form": (may["can_answer"], lambda: AnswerForm(prefix="antwoord")),
        "ask_back_form": (may["can_ask_back"], lambda: AskBackForm(prefix="terug")),
        "hand_over_form": (
            may["can_hand_over"],
            lambda: HandOverForm(by=request.user, prefix="over"),
        ),
        "draft_form": (may["can_draft"], lambda: DraftForm(initial=draft, prefix="concept")),
    }
    return {name: make() for name, (wanted, make) in made.items() if wanted}


def _for_the_caller(question: Any) -> str:
    if not question.is_open:
        return ""
    place = question.municipality.name if question.municipality else ""
    return escalation.tell_the_caller(question.answer_by, clock.today(), place)

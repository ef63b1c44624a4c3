"""Deciding: alone, or with a second person above an amount of the region (four eyes)."""

import uuid
from datetime import date
from decimal import Decimal

from django.db import transaction

from portal.accounts.models import User
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from selfservice.aanvragen import queries
from selfservice.aanvragen.models import Aanvraag, Proposal
from selfservice.aanvragen.rules.four_eyes import amount_asked, needs_second, weighed
from selfservice.aanvragen.rules.grants import Grant, problems_in
from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT, Outcome
from selfservice.aanvragen.rules.states import REFUSALS, Action, State
from selfservice.aanvragen.rules.terms import objection_until
from selfservice.aanvragen.services.delivering import send_out
from selfservice.aanvragen.services.letters import send_decision
from selfservice.aanvragen.services.moves import check_move, lock, note
from selfservice.aanvragen.services.notices import tell_resident
from selfservice.deliveries.rules.effects import Event


class NoReason(DomainError):
    """A decision needs an outcome and a reason the resident can read (Awb 3:46)."""


class WrongGrant(DomainError):
    """The amount or period does not go with the decision; `problems`: a sentence by field."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = problems


@transaction.atomic
def decide(
    *,
    by: User,
    public_id: uuid.UUID,
    outcome: str,
    text: str,
    amount: Decimal | None = None,
    granted_from: date | None = None,
    granted_until: date | None = None,
) -> Aanvraag:
    """Take the decision: it is announced to the resident at once (Awb 3:41), with its letter.

    Above the amount of the region it goes to a second person first; the state then says so.
    outcome: one of OUTCOME_TEXT. text: the reason in words for the resident. amount: granted, in
    euros and in total; None: what was asked for is weighed. granted_from, granted_until: the
    period. Raises NoReason, WrongGrant, IllegalMove unless `by` is the handler.
    """
    aanvraag = lock(by=by, public_id=public_id)
    if aanvraag.state == State.CONFIRMING:
        raise IllegalMove("Er ligt al een voorstel. Een collega kijkt mee.")
    state = check_move(by=by, aanvraag=aanvraag, action=Action.DECIDE)
    if outcome not in OUTCOME_TEXT or not text.strip():
        raise NoReason("Kies een besluit en schrijf op waarom.")
    grant = Grant(amount, granted_from, granted_until)
    problems = problems_in(grant, outcome, aanvraag.promise)
    if problems:
        raise WrongGrant(problems)
    asked = amount_asked(aanvraag.reached.questions, aanvraag.reached.answers)
    weight = weighed(outcome, granted=amount, asked=asked, promise=aanvraag.promise)
    if needs_second(outcome, weight, queries.second_person_above(aanvraag)):
        return _propose(by, aanvraag, Proposal(outcome=outcome, text=text.strip()), weight, grant)
    return _decided(by, by, aanvraag, state, outcome, text.strip(), grant)


@transaction.atomic
def confirm(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Confirm the proposal of a colleague: the decision is taken and announced.

    Raises NotAllowed for who proposed it, IllegalMove when there is no proposal.
    """
    aanvraag = lock(by=by, public_id=public_id)
    if aanvraag.state != State.CONFIRMING:
        raise IllegalMove(REFUSALS[Action.SEND_BACK])
    proposal = aanvraag.proposals.select_for_update().select_related("by").get(judged_at=None)
    if by.pk in (proposal.by_id, aanvraag.handler_id):
        raise NotAllowed("U stelde dit besluit zelf voor. Een collega moet meekijken.")
    state = check_move(by=by, aanvraag=aanvraag, action=Action.DECIDE)
    _judge(proposal, by, confirmed=True)
    grant = Grant(proposal.granted, proposal.granted_from, proposal.granted_until)
    return _decided(by, proposal.by, aanvraag, state, proposal.outcome, proposal.text, grant)


@transaction.atomic
def send_back(*, by: User, public_id: uuid.UUID, why: str) -> Aanvraag:
    """Send a proposal back to its handler, with what should be different.

    The handler may take the own proposal back. Raises NoReason without a reason.
    """
    aanvraag = lock(by=by, public_id=public_id)
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.SEND_BACK)
    if not why.strip():
        raise NoReason("Schrijf op wat er anders moet.")
    _judge(aanvraag.proposals.get(judged_at=None), by, confirmed=False, why=why.strip())
    aanvraag.save(update_fields=["state", "updated_at"])
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.SEND_BACK,
        name="aanvraag.voorstel-teruggestuurd",
        summary=f"{by.name} vroeg een collega om nog eens te kijken.",
    )
    return aanvraag


@transaction.atomic
def answer(*, by: User, public_id: uuid.UUID, text: str) -> Aanvraag:
    """Answer what was asked of the casusregisseur: a question about the plan, a talk (P2).

    Raises NoReason without words, IllegalMove for what needs a decision or lies elsewhere,
    NotAllowed for anybody but the casusregisseur or the stand-in.
    """
    aanvraag = lock(by=by, public_id=public_id)
    state = check_move(by=by, aanvraag=aanvraag, action=Action.ANSWER)
    if not queries.standing_of(aanvraag).is_with_contact:
        raise IllegalMove("Deze aanvraag behandelt u niet. U leest alleen mee.")
    if not text.strip():
        raise NoReason("Schrijf uw antwoord voor de inwoner.")
    return _decided(by, by, aanvraag, state, Outcome.GRANTED, text.strip(), Grant())


def _propose(
    by: User, aanvraag: Aanvraag, proposal: Proposal, weight: Decimal, grant: Grant
) -> Aanvraag:
    aanvraag.state = check_move(by=by, aanvraag=aanvraag, action=Action.PROPOSE)
    proposal.aanvraag, proposal.by, proposal.at = aanvraag, by, clock.now()
    proposal.amount = weight
    _fill(proposal, grant)
    proposal.save()
    aanvraag.save(update_fields=["state", "updated_at"])
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.PROPOSE,
        name="aanvraag.voorgelegd",
        summary=f"{by.name} vroeg een collega om mee te kijken.",
    )
    return aanvraag


def _judge(proposal: Proposal, by: User, *, confirmed: bool, why: str = "") -> None:
    proposal.judged_by, proposal.judged_at = by, clock.now()
    proposal.confirmed, proposal.note = confirmed, why
    proposal.save()


def _fill(target: Aanvraag | Proposal, grant: Grant) -> None:
    target.granted, target.granted_from, target.granted_until = grant.amount, grant.start, grant.end


def _decided(
    by: User,
    author: User,
    aanvraag: Aanvraag,
    state: str,
    outcome: str,
    text: str,
    grant: Grant,
) -> Aanvraag:
    now = clock.now()
    aanvraag.state, aanvraag.outcome, aanvraag.decision_text = state, outcome, text
    aanvraag.decided_at, aanvraag.decided_by = now, author
    _fill(aanvraag, grant)
    # Only a decision of the Awb can be objected to (Awb 7:1); an answer is none.
    if aanvraag.promise.is_decision:
        aanvraag.objection_until = objection_until(clock.local_date(now))
    aanvraag.save()
    said = "nam een besluit over" if aanvraag.promise.is_decision else "gaf antwoord op"
    note(
        by=by,
        aanvraag=aanvraag,
        action=Action.DECIDE,
        name="aanvraag.besloten",
        summary=f"{by.name} {said} uw aanvraag.",
    )
    send_decision(by=by, aanvraag=aanvraag)
    tell_resident(aanvraag)
    send_out(aanvraag, Event.DECIDED, now)
    return aanvraag

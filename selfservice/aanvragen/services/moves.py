"""What every change of an aanvraag has in common: lock, rule, history, log."""

import uuid

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen import policy
from selfservice.aanvragen.models import Aanvraag, StatusEvent
from selfservice.aanvragen.rules.states import MOVES, REFUSALS, Action, Actor, State, next_state
from selfservice.aanvragen.services.measuring import measure


def lock(*, by: User, public_id: uuid.UUID) -> Aanvraag:
    """Return an aanvraag that `by` may see, locked until the transaction ends.

    Raises Aanvraag.DoesNotExist alike for what does not exist and what is not theirs.
    """
    rows = Aanvraag.objects.visible_to(by).with_people().select_for_update(of=("self",))
    return rows.get(public_id=public_id)


def check_move(*, by: User, aanvraag: Aanvraag, action: Action) -> State:
    """Return the state after `action`.

    Raises NotAllowed when `by` could never do this in their quality, IllegalMove when it cannot be
    done in the present state.
    """
    actor = policy.actor_of(by, aanvraag)
    state = next_state(aanvraag.state, action, actor)
    if state is not None:
        return state
    if _could_ever(actor, action):
        raise IllegalMove(REFUSALS[action])
    raise NotAllowed("U kunt dit niet doen met deze aanvraag.")


def _could_ever(actor: Actor, action: Action) -> bool:
    # Desk worker and handler are one person before and after taking.
    desk = {Actor.DESK, Actor.HANDLER}
    qualities = desk if actor in desk else {actor}
    return any(done == action and who in qualities for _, done, who in MOVES)


def note(
    *, by: User, aanvraag: Aanvraag, action: Action, summary: str, name: str = "", why: str = ""
) -> None:
    """Keep the step in the history of the aanvraag, in the figures and in the log.

    summary: one sentence for the resident's list, without personal content. why: the reason in
    words for the resident, shown with the step and not in the log.
    """
    actor = by.as_actor()
    StatusEvent.objects.create(
        aanvraag=aanvraag,
        action=action,
        state=aanvraag.state,
        actor_kind=actor.kind,
        actor_name=actor.name,
        note=why,
    )
    measure(aanvraag, action)
    log(by=by, aanvraag=aanvraag, name=name or f"aanvraag.{action}", summary=summary)


def log(*, by: User | None, aanvraag: Aanvraag, name: str, summary: str, **details: object) -> None:
    """Log a look or change under the purpose of handling an aanvraag; by None: the portal."""
    audit.record(
        by=by,
        name=name.replace(" ", "-"),
        summary=summary,
        purpose=Purpose.AANVRAAG,
        subject=aanvraag.dossier.subject,
        obj=aanvraag,
        details=details,
    )


def told(by: User, did: str) -> str:
    """Return what was done in a draft as the resident reads it: by them, or for them by staff."""
    return f"U {did}." if by.is_resident else f"{by.name} {did}, namens u."

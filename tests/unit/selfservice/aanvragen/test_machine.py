"""Every action by every quality in every state: only what the table says, else a sentence."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from portal.accounts.roles import Role
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from selfservice.aanvragen import policy, services
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.states import REFUSALS, Action, Actor, State, next_state
from selfservice.aanvragen.rules.talks import Talk
from tests.factories import aanvragen as make
from tests.factories.accounts import employee

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
SOON = timedelta(days=10)
# These also depend on whether somebody is to call first, which is no state.
TALKS = (Action.SEND_ON, Action.TALK)
REPORTED = "teruggemeld"


def decide(by, row):
    if row.state == State.CONFIRMING:
        return services.confirm(by=by, public_id=row.public_id)
    return services.decide(
        by=by, public_id=row.public_id, outcome="afgewezen", text="Dit kan niet."
    )


def propose(by, row):
    """Granting far above the amount for which a second person looks along."""
    return services.decide(
        by=by,
        public_id=row.public_id,
        outcome="toegekend",
        text="U krijgt het.",
        amount=Decimal("9999.00"),
    )


def call(name, **more):
    return lambda by, row: getattr(services, name)(
        by=by,
        public_id=row.public_id,
        **{key: value() if callable(value) else value for key, value in more.items()},
    )


def day(offset):
    return lambda: clock.today() + offset


ACTIONS = {
    Action.SAVE: call("save_answers", screen="nodig", values={"nodig": "Een bed."}),
    Action.DISCARD: call("discard"),
    Action.SUBMIT: lambda by, row: services.submit(
        by=by, public_id=row.public_id, key=row.submit_key
    ),
    Action.WITHDRAW: call("withdraw"),
    Action.ADD: call("add_later", upload=make.picture),
    Action.SUPPLY: call("supply"),
    Action.CANNOT: call("cannot_supply", why="Ik heb het niet."),
    Action.SEND_ON: call("send_on"),
    Action.TAKE: call("take"),
    Action.GIVE_BACK: call("give_back"),
    Action.HAND_OVER: call("hand_over", to=make.handler),
    Action.TAKE_BACK: call("take_back"),
    Action.ASK_MORE: call("ask_more", documents=[("Een bon", "")], until=day(SOON)),
    Action.GO_ON: call("go_on"),
    Action.EXTEND: call("extend", weeks=2, why="Het is druk."),
    Action.EXPLAIN_LATE: call("explain_late", new_date=day(SOON), why="Het was druk."),
    Action.REPORT_BACK: call(
        "report_back", place="casusregisseur", reason="Er is meer.", call_on=day(SOON)
    ),
    Action.PROPOSE: propose,
    Action.TALK: call("talked", how=Talk.SENT_ON, done="Wij belden."),
    Action.SEND_BACK: call("send_back", why="Kijk nog eens."),
    Action.DECIDE: decide,
    Action.ANSWER: call("answer", text="Dit is het antwoord."),
}


def in_state(state, handler):
    """Return an aanvraag in `state`, brought there by the services."""
    if state == State.DRAFT:
        return make.draft()
    filed = make.filed()
    region = filed.dossier.resident.municipality.region
    region.second_person_above = Decimal("500")
    region.save()
    found = {"public_id": filed.public_id}
    resident = filed.dossier.resident.user
    if state == State.WITHDRAWN:
        services.withdraw(by=resident, **found)
    if state in (State.SUBMITTED, State.WITHDRAWN):
        return filed
    services.take(by=handler, **found)
    if state == REPORTED:
        ACTIONS[Action.REPORT_BACK](handler, filed)
    if state == State.WAITING:
        ACTIONS[Action.ASK_MORE](handler, filed)
    if state == State.CONFIRMING:
        propose(handler, filed)
    if state == State.DECIDED:
        decide(handler, Aanvraag.objects.get(pk=filed.pk))
    return filed


def people(row, handler):
    lead = employee(Role.TEAMLEIDER, row.team) if row.team else employee(Role.TEAMLEIDER)
    return {
        "resident": row.dossier.resident.user,
        "another resident": make.known_resident().resident.user,
        "casusregisseur": row.dossier.current_casusregisseur,
        "handler": handler,
        "a colleague": make.handler(),
        "lead": lead,
        "sociaal team": employee(Role.SOCIAAL_TEAM, row.dossier.team),
        "redacteur": employee(Role.REDACTEUR),
    }


def actor_for(user, row, action):
    if action != Action.TAKE_BACK:
        return policy.actor_of(user, row)
    return Actor.LEAD if policy.can_divide(user, row.team_id) else Actor.NOBODY


def attempt(action, user, row):
    """Return the state after the action, or the refusal; what it did is undone."""
    with transaction.atomic():
        try:
            with transaction.atomic():
                ACTIONS[action](user, row)
            after = Aanvraag.objects.filter(pk=row.pk).first()
            return after.state if after else State.DRAFT
        except (DomainError, ObjectDoesNotExist) as refusal:
            return refusal
        finally:
            transaction.set_rollback(True)


def test_there_is_a_way_to_try_every_action():
    assert set(ACTIONS) == set(Action)


@pytest.mark.parametrize("state", [*State, REPORTED])
def test_only_the_table_and_a_sentence_for_the_rest(state):
    handler = make.handler()
    row = Aanvraag.objects.with_people().get(pk=in_state(state, handler).pk)
    assert row.state == (State.SUBMITTED if state == REPORTED else state)
    before = Aanvraag.objects.values().get(pk=row.pk)
    for who, user in people(row, handler).items():
        for action in Action:
            actor = actor_for(user, row, action)
            expected = next_state(row.state, action, actor)
            if action == Action.TAKE and row.handler_id:
                expected = None  # waits for the resident, but a colleague has it
            end = attempt(action, user, row)
            judge(end, expected, action, f"{who} as {actor}: {action} in {state}")
    assert Aanvraag.objects.values().get(pk=row.pk) == before


def test_a_draft_filled_in_for_a_resident_is_of_both_and_of_nobody_else():
    dossier, version = make.known_resident(), make.shipped()
    writer = dossier.current_casusregisseur
    draft = services.enter(by=writer, dossier=dossier, version=version, channel="balie")
    row = Aanvraag.objects.with_people().get(pk=draft.pk)
    assert policy.actor_of(writer, row) == Actor.WRITER
    for who, user in (people(row, make.handler()) | {"writer": writer}).items():
        for action in Action:
            actor = actor_for(user, row, action)
            end = attempt(action, user, row)
            if isinstance(end, services.NotComplete):
                assert (action, actor) in {
                    (Action.SUBMIT, Actor.WRITER),
                    (Action.SUBMIT, Actor.RESIDENT),
                }
                continue
            expected = next_state(State.DRAFT, action, actor)
            judge(end, expected, action, f"{who} as {actor}: {action}")


def judge(end, expected, action, story):
    if isinstance(end, ObjectDoesNotExist):
        assert expected is None, story
    elif isinstance(end, DomainError):
        assert str(end).endswith("."), story
        if expected is not None:
            # The table allows it; something else does not fit, and says so in words of its own.
            assert not isinstance(end, NotAllowed), story
            assert str(end) != REFUSALS[action] or action in TALKS, story
        else:
            assert isinstance(end, IllegalMove | NotAllowed), story
    elif action == Action.SUBMIT and expected is None:
        assert end != State.DRAFT, story  # a second try gives the same receipt
    else:
        assert expected is not None, f"{story}: became {end}"
        assert end == expected, story

"""Asking for more, the clock, four eyes, dividing and reporting back, through the services."""

from datetime import timedelta
from decimal import Decimal

import pytest

from portal.accounts.roles import Role
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag, TermChange
from selfservice.aanvragen.queries import Wanted
from selfservice.aanvragen.rules.places import Place
from selfservice.aanvragen.rules.states import State
from selfservice.aanvragen.rules.terms import decision_due
from tests.factories import aanvragen as make
from tests.factories.accounts import employee

pytestmark = pytest.mark.django_db
DOCUMENT = ("Offerte", "Van de winkel.")


@pytest.fixture
def handler():
    return make.handler()


@pytest.fixture
def taken(handler):
    return make.taken(handler)


def owner(aanvraag):
    return aanvraag.dossier.resident.user


def ask(handler, taken, days=14):
    until = clock.today() + timedelta(days=days)
    return services.ask_more(
        by=handler, public_id=taken.public_id, documents=[DOCUMENT], until=until
    )


def later(days):
    return clock.pretend(clock.now() + timedelta(days=days))


def filed_on(aanvraag):
    return clock.local_date(aanvraag.filed_at)


def test_the_clock_stands_still_until_it_is_supplied(handler, taken):
    before, asked = taken.decision_due, ask(handler, taken)
    assert (asked.state, asked.asked_for) == (State.WAITING, "offerte")
    # When nothing comes: as if it stood still up to and including the date we gave.
    assert asked.decision_due == decision_due(filed_on(taken), stopped_days=14)
    with later(5):
        with pytest.raises(services.NothingSent):
            services.supply(by=owner(taken), public_id=taken.public_id)
        services.add_later(by=owner(taken), public_id=taken.public_id, upload=make.picture())
        done = services.supply(by=owner(taken), public_id=taken.public_id)
    assert (done.state, done.asked_for, done.asked_until) == (State.IN_PROGRESS, "", None)
    assert done.decision_due == decision_due(filed_on(taken), stopped_days=4)
    history = queries.term_history(done)
    assert [change.kind for change in history] == ["stilgezet", "hervat"]
    assert history[0].before == before


def test_saying_that_it_cannot_is_enough(handler, taken):
    ask(handler, taken)
    with pytest.raises(services.NothingSent):
        services.cannot_supply(by=owner(taken), public_id=taken.public_id, why=" ")
    done = services.cannot_supply(by=owner(taken), public_id=taken.public_id, why="Kwijt.")
    assert done.state == State.IN_PROGRESS
    assert done.decision_due == decision_due(filed_on(taken))


def test_the_desk_goes_on_only_after_the_date(handler, taken):
    asked = ask(handler, taken, days=3)
    with pytest.raises(IllegalMove, match="nog tijd"):
        services.go_on(by=handler, public_id=taken.public_id)
    with later(4):
        done = services.go_on(by=handler, public_id=taken.public_id)
    assert done.state == State.IN_PROGRESS
    assert done.decision_due == asked.decision_due


def test_an_extension_is_once_and_with_a_reason(handler, taken):
    with pytest.raises(services.NoGoodTerm):
        services.extend(by=handler, public_id=taken.public_id, weeks=2, why="")
    done = services.extend(by=handler, public_id=taken.public_id, weeks=2, why="Wij zoeken.")
    assert done.decision_due == decision_due(filed_on(taken), extra_weeks=2)
    with pytest.raises(IllegalMove, match="één keer"):
        services.extend(by=handler, public_id=taken.public_id, weeks=1, why="Nog eens.")


def test_late_by_the_date_alone_and_then_a_new_date(handler, taken):
    with pytest.raises(IllegalMove):
        services.explain_late(
            by=handler, public_id=taken.public_id, new_date=clock.today(), why="Ziek."
        )
    with later(100):
        assert queries.summary_of(taken).turn.sentence.startswith("Wij zijn te laat")
        soon = clock.today() + timedelta(days=5)
        done = services.explain_late(
            by=handler, public_id=taken.public_id, new_date=soon, why="Er was een collega ziek."
        )
        assert queries.summary_of(done).turn.due == soon
    assert done.decision_due == taken.decision_due


def limit(aanvraag, euros):
    region = aanvraag.dossier.resident.municipality.region
    region.second_person_above = euros
    region.save()


def propose(handler, taken, amount="1500"):
    limit(taken, Decimal(1000))
    return services.decide(
        by=handler,
        public_id=taken.public_id,
        outcome="toegekend",
        text="U krijgt het.",
        amount=Decimal(amount),
    )


def test_above_the_amount_a_second_person_must_differ(handler, taken):
    proposed = propose(handler, taken)
    assert (proposed.state, proposed.outcome) == (State.CONFIRMING, None)
    with pytest.raises(NotAllowed, match="zelf voor"):
        services.confirm(by=handler, public_id=taken.public_id)
    done = services.confirm(by=make.handler(), public_id=taken.public_id)
    assert (done.state, done.outcome, done.decided_by) == (State.DECIDED, "toegekend", handler)


def test_up_to_the_amount_one_decides_and_without_amount_what_was_asked_counts(handler, taken):
    limit(taken, Decimal("449.99"))
    values = {"by": handler, "outcome": "toegekend", "text": "Ja."}
    assert services.decide(public_id=taken.public_id, **values).state == State.CONFIRMING
    other = make.taken(handler, taken.dossier)
    done = services.decide(public_id=other.public_id, amount=Decimal("449.99"), **values)
    assert done.state == State.DECIDED


def test_sent_back_with_what_should_be_different(handler, taken):
    propose(handler, taken)
    back = services.send_back(by=make.handler(), public_id=taken.public_id, why="Te veel.")
    assert back.state == State.IN_PROGRESS
    assert queries.sent_back(back).note == "Te veel."
    assert propose(handler, taken, "2000").state == State.CONFIRMING


def test_handing_over_only_to_the_own_desk(handler, taken):
    with pytest.raises(NotAllowed):
        services.hand_over(by=handler, public_id=taken.public_id, to=employee(Role.SOCIAAL_TEAM))
    colleague = make.handler()
    services.hand_over(by=handler, public_id=taken.public_id, to=colleague)
    with pytest.raises(IllegalMove):
        services.give_back(by=handler, public_id=taken.public_id)
    services.give_back(by=colleague, public_id=taken.public_id)


def test_who_leads_the_desk_takes_back_without_seeing_what_is_in_it(handler, taken):
    lead = employee(Role.TEAMLEIDER, taken.team)
    assert not Aanvraag.objects.visible_to(lead).exists()
    ask(handler, taken)
    with pytest.raises(Aanvraag.DoesNotExist):
        services.take_back(by=employee(Role.TEAMLEIDER), public_id=taken.public_id)
    back = services.take_back(by=lead, public_id=taken.public_id)
    assert (back.state, back.handler) == (State.WAITING, None)
    services.add_later(by=owner(taken), public_id=taken.public_id, upload=make.picture())
    assert services.supply(by=owner(taken), public_id=taken.public_id).state == State.SUBMITTED


def report(handler, taken, place, days=3):
    return services.report_back(
        by=handler,
        public_id=taken.public_id,
        place=place,
        reason="Er speelt meer.",
        call_on=clock.today() + timedelta(days=days),
    )


def test_reported_back_to_the_casusregisseur_with_a_call_by_name_and_date(handler, taken):
    with pytest.raises(services.NoPromise):
        report(handler, taken, Place.CASUSREGISSEUR, days=-1)
    done = report(handler, taken, Place.CASUSREGISSEUR)
    caller = taken.dossier.current_casusregisseur
    turn = queries.summary_of(done).turn
    assert caller.name in turn.sentence
    assert turn.due == clock.today() + timedelta(days=3)
    with pytest.raises(Aanvraag.DoesNotExist):
        services.look(by=handler, public_id=taken.public_id)
    on = services.send_on(by=caller, public_id=taken.public_id)
    assert (on.place, on.caller, on.call_on) == (Place.WERKLEERBEDRIJF, "", None)


def test_reported_back_to_the_sociaal_team_and_to_no_other(handler, taken):
    report(handler, taken, Place.SOCIAAL_TEAM)
    own = employee(Role.SOCIAAL_TEAM, taken.dossier.team)
    assert list(queries.reported_to(own)) == [taken]
    assert services.send_on(by=own, public_id=taken.public_id).place == Place.WERKLEERBEDRIJF
    assert not queries.reported_to(own).exists()


def test_filled_in_by_staff_and_the_resident_is_told(django_capture_on_commit_callbacks):
    version, dossier = make.shipped(), make.known_resident()
    by = dossier.current_casusregisseur
    values = {"dossier": dossier, "version": version, "channel": "telefoon"}
    with pytest.raises(NotAllowed):
        services.enter(by=make.handler(), **values)
    with pytest.raises(IllegalMove):
        services.enter(by=by, **(values | {"channel": "portaal"}))
    draft = services.enter(by=by, **values)
    for screen, answers in make.ANSWERS.items():
        services.save_answers(by=by, public_id=draft.public_id, screen=screen, values=answers)
    draft.refresh_from_db()
    filed = services.submit(by=by, public_id=draft.public_id, key=draft.submit_key)
    assert (filed.channel, filed.entered_by, filed.state) == ("telefoon", by, State.SUBMITTED)


def test_the_export_logs_every_dossier_and_holds_no_formula(handler, taken):
    resident = taken.dossier.resident
    resident.first_name = "=HYPERLINK(1)"
    resident.save()
    text, number = services.export(by=handler, wanted=Wanted(part="alles"))
    assert number == 1
    assert "\"'=HYPERLINK(1)" in text
    assert Aanvraag.objects.get().events.count() == 2  # export is no step of the aanvraag


def test_the_term_history_keeps_both_dates(handler, taken):
    ask(handler, taken)
    change = TermChange.objects.get()
    assert (change.before, change.after) == (taken.decision_due, change.after)
    assert change.after > change.before

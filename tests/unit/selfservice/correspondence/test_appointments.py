"""Proposing, confirming, moving, cancelling, reminding; and the calendar file."""

import itertools
from datetime import UTC, timedelta

import pytest
from django.core.management import call_command
from icalendar import Calendar

from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.correspondence import queries, services
from selfservice.correspondence.models import Appointment, Notice
from selfservice.correspondence.rules import appointments as rules
from selfservice.correspondence.rules.notices import Kind
from selfservice.correspondence.rules.parties import Party
from selfservice.correspondence.services.appointments import BadAppointment
from tests.factories import correspondence as make
from tests.factories.accounts import away
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db
ALLOWED = {
    ("voorgesteld", "bevestigen", False), ("voorgesteld", "verzetten", False),
    ("voorgesteld", "verzetten", True), ("voorgesteld", "afzeggen", False),
    ("voorgesteld", "afzeggen", True), ("bevestigd", "verzetten", False),
    ("bevestigd", "verzetten", True), ("bevestigd", "afzeggen", False),
    ("bevestigd", "afzeggen", True),
}  # fmt: skip


@pytest.mark.parametrize(
    ("state", "action", "own"), list(itertools.product(rules.State, rules.Action, [True, False]))
)
def test_every_move_of_the_table_and_no_other(state, action, own):
    by = Party.RESIDENT
    proposer = by if own else Party.STAFF
    found = rules.next_state(state, action, by=by, proposed_by=proposer)
    assert (found is not None) == ((str(state), str(action), own) in ALLOWED)


@pytest.mark.parametrize("resident_first", [True, False])
def test_either_side_proposes_and_the_other_confirms(dossier, resident_first):
    people = [dossier.resident.user, dossier.current_casusregisseur]
    first, second = people if resident_first else reversed(people)
    appointment = make.proposed(dossier, by=first)
    with pytest.raises(IllegalMove):
        services.confirm(by=first, public_id=appointment.public_id, sequence=0)
    done = services.confirm(by=second, public_id=appointment.public_id, sequence=0)
    assert done.state == rules.State.CONFIRMED


def test_what_changed_meanwhile_is_not_confirmed_unseen(dossier):
    appointment = make.proposed(dossier)
    _move(dossier, appointment, dossier.current_casusregisseur)
    with pytest.raises(IllegalMove, match="veranderd"):
        services.confirm(by=dossier.resident.user, public_id=appointment.public_id, sequence=0)


def test_moving_needs_a_reason_and_a_new_yes(dossier):
    appointment = make.confirmed(dossier)
    with pytest.raises(BadAppointment, match="waarom"):
        _move(dossier, appointment, dossier.resident.user, reason=" ")
    moved = _move(dossier, appointment, dossier.resident.user)
    assert (moved.state, moved.proposed_by) == (rules.State.PROPOSED, Party.RESIDENT)
    assert [row.reason for row in moved.changes.all()][-1] == "Ik moet naar de tandarts."
    with pytest.raises(IllegalMove):
        services.confirm(by=dossier.resident.user, public_id=moved.public_id, sequence=1)


def test_cancelled_is_the_end(dossier):
    appointment = make.confirmed(dossier)
    cancel = {"public_id": appointment.public_id, "reason": "Ik ben ziek."}
    services.cancel(by=dossier.resident.user, **cancel)
    with pytest.raises(IllegalMove):
        services.cancel(by=dossier.resident.user, **cancel)
    with pytest.raises(IllegalMove):
        _move(dossier, appointment, dossier.resident.user)
    assert Notice.objects.filter(party=Party.STAFF, kind=Kind.CANCELLED).count() == 1


@pytest.mark.parametrize(("days", "minutes"), [(-1, 45), (2, 5), (2, 600)])
def test_a_moment_or_length_that_will_not_do(dossier, days, minutes):
    with pytest.raises(BadAppointment):
        make.proposed(dossier, starts_at=make.moment(days), minutes=minutes)


def test_nothing_of_another_can_be_touched(dossier):
    other = DossierFactory(active=True, with_account=True)
    appointment = make.proposed(other)
    with pytest.raises(Appointment.DoesNotExist):
        services.confirm(by=dossier.resident.user, public_id=appointment.public_id, sequence=0)
    with pytest.raises(NotAllowed):
        make.proposed(other, by=dossier.resident.user)


def test_sending_the_proposal_twice_gives_one(dossier):
    key = make.proposed(dossier).public_id
    make.proposed(dossier, key=key)
    assert Appointment.objects.count() == 1


def test_the_reminder_comes_the_day_before_and_once(dossier, post):
    make.confirmed(dossier, starts_at=make.moment(days=1))
    make.confirmed(dossier, starts_at=make.moment(days=2))
    make.proposed(dossier, starts_at=make.moment(days=1))
    post()
    for _ in range(2):
        call_command("remind_appointments", verbosity=0)
    reminders = Notice.objects.filter(kind=Kind.REMINDER)
    assert sorted(reminders.values_list("party", flat=True)) == ["casusregisseur", "inwoner"]
    letters = {letter.to[0]: letter for letter in post()}
    own, guide = dossier.resident.user, dossier.current_casusregisseur
    assert letters[own.email].subject == "Er staat een bericht voor u klaar"
    assert letters[guide.email].subject == "U heeft morgen een afspraak"
    for letter in letters.values():
        assert own.last_name not in letter.body


def test_a_colleague_gets_one_mail_for_the_whole_day_and_a_stand_in_gets_it_instead(dossier, post):
    guide = dossier.current_casusregisseur
    other = DossierFactory(
        active=True, with_account=True, team=dossier.team, current_casusregisseur=guide
    )
    for one in (dossier, other):
        make.confirmed(one, starts_at=make.moment(days=1))
    stand_in = casusregisseur(dossier.team)
    away(guide, stand_in)
    post()
    call_command("remind_appointments", verbosity=0)
    to_staff = [letter.to for letter in post() if letter.subject == "U heeft morgen een afspraak"]
    assert to_staff == [[stand_in.email]]


def test_the_calendar_file_tells_when_and_nothing_else(dossier):
    appointment = make.confirmed(dossier, place="Voorbeeldplein 1", note="Over schulden")
    raw = queries.calendar_file(appointment)
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    assert event["SUMMARY"] == "Afspraak"
    assert event.decoded("DTSTART") == appointment.starts_at.astimezone(UTC)
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(minutes=45)
    text = raw.decode()
    for private in ("Voorbeeldplein", "schulden", dossier.resident.last_name):
        assert private not in text
    assert dossier.current_casusregisseur.last_name not in text


def test_moving_and_cancelling_raise_the_sequence(dossier):
    appointment = make.confirmed(dossier)
    moved = _move(dossier, appointment, dossier.resident.user)
    assert b"SEQUENCE:1" in queries.calendar_file(moved)
    gone = services.cancel(by=dossier.resident.user, public_id=moved.public_id, reason="Ziek")
    assert b"STATUS:CANCELLED" in queries.calendar_file(gone)


def test_what_is_past_can_only_be_read(dossier):
    appointment = make.confirmed(dossier)
    with clock.pretend(make.moment(days=3)):
        view = queries.view_of(dossier.resident.user, appointment)
        assert not any((view.may_confirm, view.may_move, view.may_cancel))
        assert appointment in queries.past(dossier)


def _move(dossier, appointment, by, reason="Ik moet naar de tandarts."):
    return services.move(
        by=by, public_id=appointment.public_id, starts_at=make.moment(5), minutes=30, reason=reason
    )

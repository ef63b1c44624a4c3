"""Everything around a plan: who is away, who stands in, what they say and when they meet."""

from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from portal.accounts.models import Absence
from portal.accounts.services import end_absence, plan_absence
from portal.core import clock
from selfservice.correspondence import policy as correspondence_policy
from selfservice.correspondence import services as correspondence
from selfservice.correspondence.models import Appointment, Message
from selfservice.correspondence.queries import unread_for
from selfservice.correspondence.rules.appointments import State
from selfservice.correspondence.rules.parties import Party
from selfservice.dossiers import policy as dossier_policy
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Dossier, HandoverRequest
from selfservice.plans import policy as plan_policy
from tests.properties.plan_machine import SMALL, WORDS, PlanMachine
from tests.properties.story import GUIDES, WHO, Away

GUIDE = st.sampled_from(GUIDES)


class GuidingMachine(PlanMachine):
    """The plan, with absences, messages, appointments and the wish for somebody else."""

    @initialize()
    def listen(self):
        self.said: dict[int, tuple[str, int]] = {}
        self.sequences: dict[int, int] = {}

    def attempt_as_guide(self, who, service, **values):
        """Try what only resident and guide may; when it went through, `who` must be one of them."""
        done = self.attempt(service, by=self.people[who], **values)
        if done:
            assert who == "resident" or self.guides(who), f"{who}: {service.__name__}"
        return done

    # What people do.

    @rule(by=WHO, user=GUIDE, stand_in=GUIDE, starts=st.integers(-1, 5), days=st.integers(0, 20))
    def is_away(self, by, user, stand_in, starts, days):
        first = self.day + timedelta(days=starts)
        last = first + timedelta(days=days)
        people = {"user": self.people[user], "stand_in": self.people[stand_in]}
        planned = self.attempt(
            plan_absence, by=self.people[by], starts_on=first, ends_on=last, **people
        )
        if planned:
            self.absences.append(Away(planned.pk, user, stand_in, first, last))

    @rule(by=WHO, number=SMALL)
    def is_back(self, by, number):
        if self.absences:
            known = self.absences[number % len(self.absences)]
            stored = Absence.objects.filter(pk=known.pk).select_related("user").first()
            if stored:
                self.attempt(end_absence, by=self.people[by], absence=stored)
                self._follow(known)

    def _follow(self, known: Away):
        """Take over in the story what is left of an absence."""
        self.absences.remove(known)
        if left := Absence.objects.filter(pk=known.pk).first():
            days = (left.starts_on, left.ends_on)
            self.absences.append(Away(known.pk, known.user, known.stand_in, *days))

    @rule(who=WHO, text=WORDS)
    def write(self, who, text):
        sent = self.attempt_as_guide(who, correspondence.send, dossier=self.dossier, text=text)
        if sent:
            self.said[sent.pk] = (text, self.people[who].pk)

    @rule(who=WHO)
    def read(self, who):
        read = self.attempt_as_guide(who, correspondence.mark_read, dossier=self.dossier)
        if read and who != "resident":
            with self.today():
                assert unread_for(self.people[who]) == 0

    @rule(who=WHO, days=st.integers(0, 40))
    def ask_to_meet(self, who, days):
        self.attempt_as_guide(
            who,
            correspondence.propose,
            dossier=self.dossier,
            starts_at=_ten_o_clock(self.day + timedelta(days=days)),
            minutes=45,
            how="kantoor",
        )

    @rule(who=WHO, number=SMALL, what=st.sampled_from(["confirm", "move", "cancel"]))
    def answer(self, who, number, what):
        found = list(Appointment.objects.filter(dossier=self.dossier_pk))
        if not found:
            return
        one = found[number % len(found)]
        values = {
            "confirm": {"sequence": one.sequence},
            "cancel": {"reason": "Het komt niet uit."},
            "move": {
                "starts_at": _ten_o_clock(self.day + timedelta(days=3)),
                "minutes": 30,
                "reason": "Het komt niet uit.",
            },
        }[what]
        service = getattr(correspondence, what)
        done = self.attempt_as_guide(who, service, public_id=one.public_id, **values)
        if done and what == "confirm":
            assert (who == "resident") == (one.proposed_by == Party.STAFF)

    @rule(who=WHO, words=WORDS)
    def ask_for_somebody_else(self, who, words):
        by, dossier = self.people[who], self.dossier
        self.attempt(dossiers.ask_handover, by=by, dossier=dossier, reason=words)

    @rule(who=WHO)
    def take_the_question_back(self, who):
        self.attempt(dossiers.withdraw_handover, by=self.people[who], dossier=self.dossier)

    # What holds, whatever happened.

    @invariant()
    def only_who_guides_today_has_access(self):
        """Not after a handover, and not after the last day of an absence (P4)."""
        dossier = self.dossier
        with self.today():
            for who in GUIDES:
                person, guides = self.people[who], self.guides(who)
                assert dossier_policy.can_view(person, dossier) is guides
                assert Dossier.objects.visible_to(person).filter(pk=dossier.pk).exists() is guides
                assert plan_policy.can_draft(person, dossier) is guides
                party = correspondence_policy.party_of(person, dossier)
                assert party is (Party.STAFF if guides else None)
                assert guides or not Message.objects.visible_to(person).exists()
                assert guides or not Appointment.objects.visible_to(person).exists()

    @invariant()
    def the_teamleider_sees_the_dossier_and_reads_no_messages(self):
        leader = self.people["leader"]
        assert dossier_policy.can_view(leader, self.dossier)
        assert not Message.objects.visible_to(leader).exists()

    @invariant()
    def no_message_is_lost_or_changed(self):
        rows = Message.objects.filter(dossier=self.dossier_pk)
        assert {row.pk: (row.text, row.author_id) for row in rows} == self.said

    @invariant()
    def what_waits_for_a_side_is_what_nobody_there_read(self):
        with self.today():
            waiting = Message.objects.filter(dossier=self.dossier_pk, read_at=None)
            for_staff = waiting.filter(party=Party.RESIDENT).count()
            for who in GUIDES:
                if self.guides(who):
                    assert unread_for(self.people[who]) >= for_staff

    @invariant()
    def an_appointment_only_moves_on(self):
        for row in Appointment.objects.filter(dossier=self.dossier_pk):
            assert State(row.state)
            assert row.sequence >= self.sequences.get(row.pk, 0)
            self.sequences[row.pk] = row.sequence

    @invariant()
    def at_most_one_question_for_somebody_else_is_open(self):
        asked = HandoverRequest.objects.filter(dossier=self.dossier_pk, settled_at=None)
        assert asked.count() <= 1


def _ten_o_clock(day: date) -> datetime:
    return datetime.combine(day, time(10), tzinfo=clock.AMSTERDAM)

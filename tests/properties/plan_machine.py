"""Everything that can happen to one plan, by anyone, in any order."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from portal.core import clock
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Assignment
from selfservice.plans import queries, services
from selfservice.plans.models import PlanVersion, Takeover
from selfservice.plans.rules.editing import DropGoal, DropStep, PutGoal, PutStep
from selfservice.plans.rules.takeover import Asked
from selfservice.plans.rules.text import canonical, text_hash
from tests.factories import plans
from tests.properties.story import GUIDES, WHO, Story

WORDS = st.sampled_from(["Werk met dieren", "Rust over geld", "Vaker naar buiten", "Een cursus"])
SMALL = st.integers(0, 3)


class PlanMachine(Story):
    """The plan: drafted, proposed, accepted, changed, taken over, handed over."""

    @initialize()
    def begin(self):
        self.texts: dict[int, tuple[str, str]] = {}

    def versions(self) -> list[PlanVersion]:
        return list(PlanVersion.objects.filter(plan__dossier=self.dossier_pk).with_text())

    def one_of(self, number: int) -> PlanVersion | None:
        found = self.versions()
        return found[number % len(found)] if found else None

    def seen_text(self, version):
        return queries.text_of(version)

    # What people do.

    @rule(who=WHO, title=WORDS, goals=SMALL, fresh=st.booleans())
    def draft(self, who, title, goals, fresh):
        now = queries.draft_of(self.dossier)
        seen = (text_hash(queries.text_of(now)) if now else "") if fresh else "0" * 64
        base = queries.newest(self.dossier)
        text = queries.text_of(base) if base and goals else plans.plan_text(goals=goals, steps=2)
        text = replace(text, wishes=title)
        self.attempt(
            services.draft, by=self.people[who], dossier=self.dossier, text=text, seen=seen
        )

    @rule(who=WHO)
    def propose(self, who):
        if version := queries.draft_of(self.dossier):
            self.attempt(services.propose, by=self.people[who], version=version)

    @rule(who=WHO, number=SMALL, true=st.booleans())
    def accept(self, who, number, true):
        if version := queries.proposal(self.dossier) or self.one_of(number):
            seen = version.text_hash if true else "0" * 64
            self.attempt(services.accept, by=self.people[who], version=version, seen_hash=seen)

    @rule(who=WHO, number=SMALL, words=WORDS)
    def decline(self, who, number, words):
        if version := self.one_of(number):
            self.attempt(services.decline, by=self.people[who], version=version, words=words)

    @rule(who=WHO, number=SMALL, words=WORDS, new=st.booleans())
    def change_goal(self, who, number, words, new):
        if (version := self.one_of(number)) and (goals := self.seen_text(version).goals):
            goal = replace(goals[0], title=words, key="" if new else goals[0].key)
            self._change(who, version, PutGoal(goal))

    @rule(who=WHO, number=SMALL, words=WORDS)
    def add_step(self, who, number, words):
        if (version := self.one_of(number)) and (goals := self.seen_text(version).goals):
            self._change(who, version, PutStep(goals[-1].key, plans.step_text(words)))

    @rule(who=WHO, number=SMALL, whole=st.booleans())
    def drop(self, who, number, whole):
        version = self.one_of(number)
        goals = self.seen_text(version).goals if version else ()
        if goals and whole:
            self._change(who, version, DropGoal(goals[-1].key))
        elif goals and goals[0].steps:
            self._change(who, version, DropStep(goals[0].steps[-1].key))

    def _change(self, who, version, edit):
        values = {"by": self.people[who], "dossier": self.dossier, "seen": version.number}
        self.attempt(services.change_plan, edit=edit, **values)

    @rule(who=WHO, number=SMALL, done=st.booleans())
    def tick(self, who, number, done):
        version = queries.version_in_force(self.dossier)
        steps = (
            [step for goal in version.goals.all() for step in goal.steps.all()] if version else []
        )
        if steps:
            step = steps[number % len(steps)]
            self.attempt(services.tick_step, by=self.people[who], step=step, done=done)

    @rule(who=WHO, number=SMALL, words=WORDS)
    def remark(self, who, number, words):
        version = self.one_of(number)
        if version and (goals := list(version.goals.all())):
            self.attempt(services.remark, by=self.people[who], goal=goals[0], text=words)

    @rule(who=WHO)
    def end(self, who):
        if version := queries.version_in_force(self.dossier):
            self.attempt(services.end, by=self.people[who], version=version)

    @rule(who=WHO, days=st.integers(-1, 50), talked=st.booleans())
    def take_over(self, who, days, talked):
        asked = Asked(
            why="De inwoner ligt in het ziekenhuis.",
            ends_on=self.day + timedelta(days=days),
            consulted_on=self.day if talked else None,
            consultation="Besproken in het team." if talked else "",
        )
        self.attempt(services.take_over, by=self.people[who], dossier=self.dossier, asked=asked)

    @rule(who=WHO)
    def give_back(self, who):
        self.attempt(services.give_back, by=self.people[who], dossier=self.dossier)

    @rule(who=WHO, to=st.sampled_from([*GUIDES, "leader"]), talked=st.booleans())
    def hand_over(self, who, to, talked):
        self.attempt(
            dossiers.hand_over,
            by=self.people[who],
            dossier=self.dossier,
            casusregisseur=self.people[to],
            consultation="Besproken in het sociaal team." if talked else " ",
            reason="Past beter.",
        )

    # What holds, whatever happened.

    @invariant()
    def exactly_one_casusregisseur(self):
        dossier = self.dossier
        current = Assignment.objects.filter(dossier=dossier, ended_on=None)
        assert [one.casusregisseur_id for one in current] == [dossier.current_casusregisseur_id]

    @invariant()
    def the_versions_are_as_promised(self):
        found = self.versions()
        self._one_waits_and_one_is_in_force([version.state for version in found])
        shown = {one.number: one for one in found if one.state != PlanVersion.State.DRAFT}
        self._none_is_lost_and_no_text_changes(shown)
        for version in found:
            self._the_owner_agreed(version)

    def _none_is_lost_and_no_text_changes(self, shown):
        assert self.texts.keys() <= shown.keys()
        for number, version in shown.items():
            words = canonical(queries.text_of(version))
            assert version.text_hash == text_hash(queries.text_of(version))
            assert version.state != PlanVersion.State.BEING_KEPT
            assert self.texts.setdefault(number, (version.text_hash, words)) == (
                version.text_hash,
                words,
            )

    def _one_waits_and_one_is_in_force(self, states):
        assert all(states.count(one) <= 1 for one in ("concept", "voorgesteld", "akkoord"))

    def _the_owner_agreed(self, version):
        """Only the owner, unless the regie was taken over on that day."""
        if version.accepted_how == PlanVersion.How.TAKEOVER:
            day = clock.local_date(version.accepted_at)
            taken = Takeover.objects.filter(dossier=self.dossier_pk)
            assert any(one.starts_on <= day < one.ends_on for one in taken)
        elif version.accepted_at:
            assert version.accepted_by_id == self.people["resident"].pk

"""Plans in short, for overviews and lists: three queries however many dossiers there are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from portal.core import clock
from portal.core.turn import Turn
from selfservice.dossiers.models import Dossier
from selfservice.plans.models import PlanVersion
from selfservice.plans.queries.page import PlanPage, plan_page
from selfservice.plans.queries.threads import unanswered
from selfservice.plans.rules.turn import NextStep, PlanFacts, turn_of


@dataclass(frozen=True)
class PlanSummary:
    """The plan of one dossier: what holds, what waits, and who is to act.

    declined: the newest version, when the resident did not want it yet.
    """

    turn: Turn
    in_force: PlanPage | None = None
    waiting: PlanPage | None = None
    declined: PlanVersion | None = None

    @property
    def state_text(self) -> str:
        """Where the plan stands, in a few words."""
        if self.waiting and self.in_force:
            return "Nieuwe versie wacht op akkoord"
        if self.waiting:
            return "Wacht op akkoord"
        if self.declined:
            return "Nog niet akkoord met het voorstel"
        return "Akkoord" if self.in_force else "Nog geen plan"

    @property
    def shown(self) -> PlanPage | None:
        """What to show in short: the plan in force, else the one that waits."""
        return self.in_force or self.waiting


def summaries(dossiers: Iterable[Dossier]) -> dict[int, PlanSummary]:
    """Return the summary of every dossier, by its pk. Fetch the dossiers `with_people()`."""
    dossiers = list(dossiers)
    versions: dict[int, list[PlanVersion]] = defaultdict(list)
    found = PlanVersion.objects.telling().filter(plan__dossier__in=dossiers).with_text()
    asked = Exists(unanswered().filter(version__plan=OuterRef("plan")))
    for version in found.select_related("plan").annotate(is_asked_about=asked):
        versions[version.plan.dossier_id].append(version)
    return {dossier.pk: _summary(dossier, versions[dossier.pk]) for dossier in dossiers}


def summary_of(dossier: Dossier) -> PlanSummary:
    """Return the summary of one dossier."""
    return summaries([dossier])[dossier.pk]


def waiting_count(dossiers: QuerySet[Dossier]) -> int:
    """Return in how many of `dossiers` a version waits for the resident."""
    proposed = PlanVersion.objects.filter(state=PlanVersion.State.PROPOSED)
    return proposed.filter(plan__dossier__in=dossiers.order_by().values("pk")).count()


def _summary(dossier: Dossier, versions: list[PlanVersion]) -> PlanSummary:
    name = dossier.current_casusregisseur.name if dossier.current_casusregisseur else ""
    pages = {version.state: plan_page(version, name) for version in versions}
    in_force = pages.get(PlanVersion.State.ACCEPTED)
    waiting = pages.get(PlanVersion.State.PROPOSED)
    newest = versions[0] if versions else None  # newest first
    declined = newest if newest and newest.declined_at else None
    facts = PlanFacts(
        casusregisseur=name,
        proposed=waiting is not None,
        asked=any(version.is_asked_about for version in versions),
        declined=declined is not None,
        accepted=in_force is not None,
        next_steps=_next_steps(in_force),
        evaluate_on=in_force.version.evaluate_on if in_force else None,
    )
    return PlanSummary(turn_of(facts, clock.today()), in_force, waiting, declined)


def _next_steps(page: PlanPage | None) -> tuple[NextStep, ...]:
    if page is None:
        return ()
    steps = (goal.now.step for goal in page.goals if goal.now and not goal.is_reached)
    return tuple(NextStep(s.title, s.actor, s.actor_name, s.until_on) for s in steps)

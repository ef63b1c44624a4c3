"""The thread of questions and reactions on each goal."""

from collections import defaultdict

from django.db.models import Exists, OuterRef, Q, QuerySet

from portal.accounts.models import User
from selfservice.dossiers.models import Dossier
from selfservice.plans.models import Goal, Remark

BY_RESIDENT = Q(by__kind=User.Kind.RESIDENT)


def threads(dossier: Dossier) -> dict[str, list[Remark]]:
    """Return what was said on each goal, by the goal's key, oldest first; one query."""
    found: dict[str, list[Remark]] = defaultdict(list)
    said = Remark.objects.filter(version__plan__dossier=dossier)
    for remark in said.select_related("by", "version"):
        found[str(remark.goal_key)].append(remark)
    return dict(found)


def unanswered() -> QuerySet[Remark]:
    """Return what residents asked and nobody answered yet."""
    answer = Remark.objects.filter(
        ~BY_RESIDENT,
        version__plan=OuterRef("version__plan"),
        goal_key=OuterRef("goal_key"),
        pk__gt=OuterRef("pk"),
    )
    return Remark.objects.filter(BY_RESIDENT, ~Exists(answer))


def with_questions(goals: QuerySet[Goal]) -> QuerySet[Goal]:
    """Add `is_asked_about` to goals: whether the resident waits for an answer there."""
    of_goal = {"goal_key": OuterRef("key"), "version__plan": OuterRef("version__plan")}
    return goals.annotate(is_asked_about=Exists(unanswered().filter(**of_goal)))


def questions_in(dossiers: QuerySet[Dossier]) -> QuerySet[Remark]:
    """Return the unanswered questions of residents in `dossiers`, oldest first."""
    within = dossiers.order_by().values("pk")
    found = unanswered().filter(version__plan__dossier__in=within)
    return found.select_related("by", "version__plan__dossier__resident")

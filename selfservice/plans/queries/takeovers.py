"""Who has the regie today (P5). The date decides; nothing has to run to end a takeover."""

from datetime import date

from django.db.models import FilteredRelation, Q, QuerySet, Value

from portal.core import clock
from selfservice.dossiers.models import Dossier
from selfservice.plans.models import Takeover


def takeover_of(dossier: Dossier) -> Takeover | None:
    """Return the takeover that holds today, or None: the regie is with the resident.

    Without a query for a dossier that came `with_takeover`.
    """
    if getattr(dossier, "has_regie_along", False):
        return getattr(dossier, "running", None)
    running = Takeover.objects.running(clock.today()).filter(dossier=dossier)
    return running.select_related("started_by").first()


def with_takeover(dossiers: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """Fetch the takeover that holds today along as `running`, in the query that is made anyway."""
    today = clock.today()
    runs = Q(
        takeovers__starts_on__lte=today, takeovers__ends_on__gt=today, takeovers__returned_at=None
    )
    relation = FilteredRelation("takeovers", condition=runs)
    found = dossiers.annotate(running=relation, has_regie_along=Value(True))
    return found.select_related("running__started_by")


def is_taken_over(dossier: Dossier) -> bool:
    """Return whether the casusregisseur has the regie today."""
    return Takeover.objects.running(clock.today()).filter(dossier=dossier).exists()


def takeovers(dossier: Dossier) -> QuerySet[Takeover]:
    """Return every takeover there was, newest first."""
    return Takeover.objects.filter(dossier=dossier).select_related("started_by", "returned_by")


def takeovers_ending(dossiers: QuerySet[Dossier], until: date) -> QuerySet[Takeover]:
    """Return the running takeovers in `dossiers` that end on or before `until`, soonest first."""
    running = Takeover.objects.running(clock.today()).filter(ends_on__lte=until)
    within = running.filter(dossier__in=dossiers.order_by().values("pk"))
    return within.select_related("dossier__resident", "started_by").order_by("ends_on", "pk")

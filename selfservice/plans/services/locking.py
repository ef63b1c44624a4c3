"""One writer at a time on a plan."""

from selfservice.plans.models import Plan, PlanVersion


def locked(version: PlanVersion) -> PlanVersion:
    """Return `version` as it is now, with its plan locked until the transaction ends."""
    Plan.objects.select_for_update().get(pk=version.plan_id)
    people = "plan__dossier__current_casusregisseur__profile"
    return (
        PlanVersion.objects.with_text()
        .select_related("plan__dossier__resident__user", people)
        .get(pk=version.pk)
    )

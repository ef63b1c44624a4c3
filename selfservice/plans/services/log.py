"""The log line of every write on a plan."""

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from selfservice.plans.models import PlanVersion


def record(*, by: User, version: PlanVersion, name: str, own: str, other: str) -> None:
    """Log `name` on the plan of `version`; `own` is the sentence when the resident did it."""
    audit.record(
        by=by,
        name=name,
        summary=own if by.is_resident else other,
        purpose=Purpose.OWN_ACCESS if by.is_resident else Purpose.GUIDANCE,
        subject=version.plan.dossier.subject,
        obj=version,
        details={"version": version.number, "state": version.state},
    )

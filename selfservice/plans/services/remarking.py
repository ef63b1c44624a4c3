"""Questions and reactions on a goal, by the resident and the casusregisseur."""

from django.db import transaction

from portal.accounts.models import User
from portal.core.exceptions import IllegalMove, NotAllowed
from portal.mail import services as mail
from selfservice.plans import policy
from selfservice.plans.models import Goal, PlanVersion, Remark
from selfservice.plans.services.log import record


@transaction.atomic
def remark(*, by: User, goal: Goal, text: str) -> Remark:
    """Add `text` to the thread of `goal`; the resident gets a discreet mail about an answer.

    Raises NotAllowed for anyone but the resident and the casusregisseur, IllegalMove without words
    or about a draft.
    """
    goal = Goal.objects.select_related(
        "version__plan__dossier__resident__user",
        "version__plan__dossier__current_casusregisseur__profile",
    ).get(pk=goal.pk)
    version = goal.version
    dossier = version.plan.dossier
    if not policy.can_remark(by, dossier):
        raise NotAllowed("U kunt hier niet reageren.")
    if not text.strip():
        raise IllegalMove("Schrijf eerst uw vraag of reactie op.")
    if version.state == PlanVersion.State.DRAFT:
        raise IllegalMove("Dit is nog een concept.")
    said = Remark.objects.create(version=version, goal_key=goal.key, by=by, text=text.strip())
    record(
        by=by,
        version=version,
        name="plan.reactie",
        own="U reageerde op een doel van uw plan.",
        other=f"{by.name} reageerde op een doel van uw plan.",
    )
    if not by.is_resident and dossier.resident.user:
        mail.send(to=dossier.resident.user.email, template="bericht_klaar", context={})
    return said

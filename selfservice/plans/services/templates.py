"""The words that plans of a team begin with."""

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core.exceptions import IllegalMove, NotAllowed
from portal.core.models import Team
from selfservice.plans import policy
from selfservice.plans.models import PlanTemplate
from selfservice.plans.queries import template as stored_template
from selfservice.plans.rules.templates import ROUTE_TEXT, TemplateText, template_hash, to_plain
from selfservice.plans.services.meanwhile import EditedMeanwhile


@transaction.atomic
def keep_template(
    *, by: User, team: Team, route: str, text: TemplateText, seen: str | None = None
) -> PlanTemplate:
    """Keep `text` as this team's template for `route`, in place of the shipped or former one.

    seen: hash of the template that the writer began from; None when nobody else can have written.
    Raises NotAllowed when `by` does not work with dossiers of `team`, IllegalMove for an unknown
    route or a template without goals, EditedMeanwhile when a colleague saved another one since.
    """
    if team.pk not in policy.template_teams(by):
        raise NotAllowed("Alleen collega's van dit team passen de sjablonen aan.")
    if route not in ROUTE_TEXT or not text.goals:
        raise IllegalMove("Zet minstens één doel in het sjabloon.")
    # Two colleagues at once: the second waits here and then sees what the first saved.
    Team.objects.select_for_update(of=("self",)).get(pk=team.pk)
    stored = stored_template(team, route).text
    if seen is not None and seen != template_hash(stored):
        raise EditedMeanwhile(stored)
    template, _ = PlanTemplate.objects.update_or_create(
        team=team, route=route, defaults={"text": to_plain(text), "changed_by": by}
    )
    audit.record(
        by=by,
        name="plan.sjabloon_bewaard",
        summary=f"Het sjabloon {ROUTE_TEXT[route]} is aangepast.",
        purpose=Purpose.GUIDANCE,
        subject_type="",
        obj=template,
    )
    return template

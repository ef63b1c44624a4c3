"""The regie, for a while with the casusregisseur, and back (P5)."""

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from portal.mail import services as mail
from selfservice.dossiers.models import Dossier
from selfservice.plans import policy
from selfservice.plans.models import Takeover
from selfservice.plans.queries import takeover_of
from selfservice.plans.rules.dates import spoken
from selfservice.plans.rules.takeover import Asked, Earlier, holds, refusals


@transaction.atomic
def take_over(*, by: User, dossier: Dossier, asked: Asked) -> Takeover:
    """Give the casusregisseur the regie until `asked.ends_on`; the resident reads why.

    Raises NotAllowed for anyone but the casusregisseur, IllegalMove with the first reason why this
    may not be: too long, no reason, or a renewal without a new consultation in the sociaal team.
    """
    dossier = _locked(dossier)
    if not policy.can_draft(by, dossier):
        raise NotAllowed("Alleen de casusregisseur kan de regie tijdelijk overnemen.")
    longest = dossier.resident.municipality.region.longest_takeover_days
    today, earlier = clock.today(), _earlier(dossier)
    if found := refusals(asked, today=today, longest_days=longest, earlier=earlier):
        raise IllegalMove(found[0])
    takeover = Takeover.objects.create(
        dossier=dossier,
        why=asked.why.strip(),
        starts_on=today,
        ends_on=asked.ends_on,
        consulted_on=asked.consulted_on,
        consultation=asked.consultation.strip(),
        started_by=by,
    )
    _log(
        by,
        dossier,
        "plan.regie_overgenomen",
        f"Tot {spoken(asked.ends_on)} heeft {by.name} de regie over uw plan.",
    )
    if dossier.resident.user:
        mail.send(to=dossier.resident.user.email, template="bericht_klaar", context={})
    return takeover


@transaction.atomic
def give_back(*, by: User, dossier: Dossier) -> Takeover:
    """End the takeover of today early; both the resident and the casusregisseur may do so.

    Raises NotAllowed for others, IllegalMove when the regie is with the resident already.
    """
    dossier = _locked(dossier)
    if not policy.can_steer(by, dossier, taken_over=True):
        raise NotAllowed("U kunt de overname niet beëindigen.")
    takeover = takeover_of(dossier)
    if takeover is None:
        raise IllegalMove("De regie is al bij de inwoner.")
    takeover.returned_at, takeover.returned_by = clock.now(), by
    takeover.save(update_fields=["returned_at", "returned_by"])
    _log(by, dossier, "plan.regie_terug", "De regie over uw plan is weer bij u.")
    return takeover


def _locked(dossier: Dossier) -> Dossier:
    people = "current_casusregisseur__profile"
    return (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("resident__user", "resident__municipality__region", people)
        .get(pk=dossier.pk)
    )


def _earlier(dossier: Dossier) -> Earlier | None:
    last = dossier.takeovers.first()
    if last is None:
        return None
    runs = holds(last.starts_on, last.ends_on, last.returned_at is not None, clock.today())
    return Earlier(last.starts_on, runs, last.consulted_on, last.consultation)


def _log(by: User, dossier: Dossier, name: str, summary: str) -> None:
    audit.record(
        by=by,
        name=name,
        summary=summary,
        purpose=Purpose.OWN_ACCESS if by.is_resident else Purpose.GUIDANCE,
        subject=dossier.subject,
        obj=dossier,
    )

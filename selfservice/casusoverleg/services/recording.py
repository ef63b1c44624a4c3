"""Writing down what the sociaal team decided about one resident."""

from datetime import date

from django.db import transaction

from portal.accounts.models import User
from portal.audit import services as audit
from portal.audit.purposes import Purpose
from portal.core import clock
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from portal.mail import services as mail
from selfservice.casusoverleg import policy
from selfservice.casusoverleg.models import Minutes
from selfservice.casusoverleg.rules.decisions import DECISION_TEXT, Decision
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Dossier, HandoverRequest


class Incomplete(DomainError):
    """Minutes need a day, who were there, and a decision in words."""

    status = 422


@transaction.atomic
def record_minutes(
    *,
    by: User,
    dossier: Dossier,
    held_on: date,
    present: str,
    kind: str,
    decision: str,
    discussion: str = "",
    topics: str = "",
    next_review: date | None = None,
) -> Minutes:
    """Keep what the team decided about the resident of `dossier`; minutes are never changed.

    present: names of who were there. decision: read by the resident. next_review: when the team
    looks again whether a casusregisseur is needed (P5). That the casusregisseur stays settles an
    open request for a handover. Raises NotAllowed outside the own team, Incomplete, and
    IllegalMove for a day that is still to come or a next time that has been.
    """
    dossier = Dossier.objects.select_related("resident__user").get(pk=dossier.pk)
    if not policy.can_record(by, dossier):
        raise NotAllowed("U kunt voor deze inwoner geen casusoverleg opschrijven.")
    if kind not in DECISION_TEXT or not (present.strip() and decision.strip()):
        raise Incomplete("Vul in wie erbij waren en wat er is besloten.")
    if held_on > clock.today():
        raise IllegalMove("Het overleg moet al geweest zijn. Kies vandaag of eerder.")
    if next_review and next_review <= held_on:
        raise IllegalMove("De volgende keer moet na dit overleg zijn. Kijk de datum na.")
    minutes = Minutes.objects.create(
        dossier=dossier,
        held_on=held_on,
        present=present.strip(),
        topics=topics,
        discussion=discussion.strip(),
        kind=kind,
        decision=decision.strip(),
        next_review=next_review,
        recorded_by=by,
    )
    if kind == Decision.STAYS:
        dossiers.settle(dossier=dossier, outcome=HandoverRequest.Outcome.STAYS)
    _log(by, minutes)
    _tell(dossier)
    return minutes


def _log(by: User, minutes: Minutes) -> None:
    audit.record(
        by=by,
        name="casusoverleg.besproken",
        summary="Uw sociaal team sprak over u en schreef op wat er is besloten.",
        purpose=Purpose.GUIDANCE,
        subject=minutes.dossier.subject,
        obj=minutes,
        details={"besluit": minutes.kind},
    )


def _tell(dossier: Dossier) -> None:
    account = dossier.resident.user
    if account and account.is_active:
        mail.send(to=account.email, template="bericht_klaar")

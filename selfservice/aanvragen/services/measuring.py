"""Keeps what the figures count, in the transaction of the step itself."""

from portal.core import clock
from selfservice.aanvragen.models import Aanvraag, Measured
from selfservice.aanvragen.rules.states import Action
from selfservice.aanvragen.rules.terms import is_late


def measure(aanvraag: Aanvraag, action: str) -> None:
    """Count this step when the figures tell about it: filed, reported back, decided."""
    steps = {
        Action.SUBMIT: _filed,
        Action.REPORT_BACK: _reported,
        Action.DECIDE: _decided,
    }
    if action in steps:
        steps[action](aanvraag)


def _filed(aanvraag: Aanvraag) -> None:
    received = clock.local_date(aanvraag.filed_at)
    Measured.objects.get_or_create(
        aanvraag=aanvraag,
        defaults={
            "request_type": aanvraag.version.request_type,
            "municipality": aanvraag.dossier.resident.municipality,
            "filed_year": received.year,
            "filed_month": received.month,
        },
    )


def _reported(aanvraag: Aanvraag) -> None:
    """The first time counts: one aanvraag is reported back or it is not."""
    today = clock.today()
    Measured.objects.filter(aanvraag=aanvraag, reported_year=None).update(
        reported_year=today.year, reported_month=today.month
    )


def _decided(aanvraag: Aanvraag) -> None:
    decided = clock.local_date(aanvraag.decided_at)
    days = (decided - clock.local_date(aanvraag.filed_at)).days
    newest = aanvraag.term_changes.last()
    stopped = newest.stopped_days if newest else 0
    Measured.objects.filter(aanvraag=aanvraag).update(
        decided_year=decided.year,
        decided_month=decided.month,
        lead_days=days,
        net_days=max(0, days - stopped),
        in_time=not is_late(aanvraag.decision_due, decided),
    )

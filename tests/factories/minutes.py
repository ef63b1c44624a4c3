"""Minutes of the casusoverleg, recorded by the sociaal team."""

from typing import Any

from portal.accounts.roles import Role
from portal.core import clock
from selfservice.casusoverleg import services
from selfservice.casusoverleg.models import Minutes
from selfservice.casusoverleg.rules.decisions import Decision
from selfservice.dossiers.models import Dossier
from tests.factories.accounts import employee


def recorded(dossier: Dossier, **fields: Any) -> Minutes:
    """Return minutes of today by a colleague of the team of `dossier`."""
    values = {
        "held_on": clock.today(),
        "present": "Joost, Karin",
        "kind": Decision.GOES_ON,
        "decision": "Wij gaan door zoals het nu gaat.",
        "discussion": "Alleen voor het team.",
    }
    by = fields.pop("by", None) or employee(Role.SOCIAAL_TEAM, dossier.team)
    return services.record_minutes(by=by, dossier=dossier, **values | fields)

"""Discreet notices: that there is something, never what (DOMAIN.md §7)."""

from portal.mail import services as mail
from selfservice.aanvragen.models import Aanvraag


def tell_resident(aanvraag: Aanvraag) -> None:
    """Mail the resident that a message is waiting; without address nothing is sent."""
    resident = aanvraag.dossier.resident
    to = resident.user.email if resident.user_id else resident.email
    if to:
        mail.send(to=to, template="bericht_klaar")

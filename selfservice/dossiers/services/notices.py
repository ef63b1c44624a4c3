"""Discreet notices: that there is something, never what (DOMAIN.md §7)."""

from portal.mail import services as mail
from selfservice.dossiers.models import Dossier


def tell_resident(dossier: Dossier) -> None:
    """Mail the resident that a message is waiting; who cannot log in hears it from a person."""
    account = dossier.resident.user
    if account and account.is_active:
        mail.send(to=account.email, template="bericht_klaar")

"""Asked by phone, at the counter or by post: staff fill in the same questions for the resident."""

from django.db import transaction

from portal.accounts.models import User
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen import policy
from selfservice.aanvragen.models import Aanvraag, RequestTypeVersion
from selfservice.aanvragen.services.drafting import check_offer
from selfservice.aanvragen.services.moves import log
from selfservice.aanvragen.services.notices import tell_resident
from selfservice.dossiers.models import Dossier

CHANNELS = {key: text for key, text in Aanvraag.Channel.choices if key != Aanvraag.Channel.PORTAL}


@transaction.atomic
def enter(*, by: User, dossier: Dossier, version: RequestTypeVersion, channel: str) -> Aanvraag:
    """Start a draft on behalf of the resident of `dossier`, who is told.

    channel: one of CHANNELS. Raises NotAllowed for who may not see the dossier, IllegalMove for a
    version that is not on offer or an unknown channel.
    """
    if not policy.can_enter(by, dossier):
        raise NotAllowed("U kunt voor deze inwoner geen aanvraag invullen.")
    check_offer(version)
    if channel not in CHANNELS:
        raise IllegalMove("Kies hoe de inwoner dit vroeg.")
    aanvraag = Aanvraag.objects.create(
        dossier=dossier,
        version=version,
        variant=version.variant_for(dossier.resident.municipality.slug),
        channel=channel,
        entered_by=by,
    )
    log(
        by=by,
        aanvraag=aanvraag,
        name="aanvraag.namens-begonnen",
        summary=f"{by.name} begon voor u een aanvraag ({CHANNELS[channel]}).",
        channel=channel,
    )
    tell_resident(aanvraag)
    return aanvraag

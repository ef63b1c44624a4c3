"""Whether a receiver of zaken has everything of an aanvraag, and once."""

import base64
import hashlib

from selfservice.aanvragen.models import Aanvraag
from selfservice.files import services as files
from selfservice.files.models import PrivateFile
from tests.receivers.zgw import ZgwReceiver


def zgw_complete(zgw: ZgwReceiver, aanvraag: Aanvraag) -> bool:
    """Return whether the receiver has one zaak with one of everything, byte by byte."""
    [zaak] = zgw.of("zaken", identificatie=aanvraag.reference)
    of = {"zaak": zaak["url"]}
    kept = list(PrivateFile.objects.filter(dossier=aanvraag.dossier))
    documents = [
        document
        for file in kept
        for document in zgw.of("enkelvoudiginformatieobjecten", identificatie=file.public_id.hex)
    ]
    received = [hashlib.sha256(base64.b64decode(row["inhoud"])).hexdigest() for row in documents]
    relations = zgw.of("zaakinformatieobjecten", **of)
    return (
        len(zgw.of("rollen", **of)) == len(zgw.of("statussen", **of)) == 1
        and received == [hashlib.sha256(files.content_of(file)).hexdigest() for file in kept]
        and [row["informatieobject"] for row in relations] == [row["url"] for row in documents]
    )

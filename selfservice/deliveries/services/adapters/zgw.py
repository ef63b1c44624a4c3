"""A zaak with its documents at an API that follows the ZGW standards, such as Open Zaak.

The standard has no idempotency key. So before anything is made it is looked up under our own
`identificatie`: what an earlier try made, and never told us about, is found and used.
"""

import base64
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from portal.core import clock
from selfservice.deliveries.rules.effects import CLOSED, RECEIVED, Kind
from selfservice.deliveries.rules.reasons import Failed, Reason
from selfservice.deliveries.rules.signing import zgw_token
from selfservice.deliveries.services import http
from selfservice.deliveries.services.destinations import Destination
from selfservice.deliveries.services.parcel import Parcel

OURSELVES = "samen-aan-het-stuur"
WITHDRAWN = "ingetrokken"
LONGEST_TITLE, LONGEST_SUBJECT, LONGEST_NAME = 200, 80, 17
CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}


class Api:
    """The receiver, and what is set for the request type at hand."""

    def __init__(self, destination: Destination, slug: str) -> None:
        self.destination, self.config = destination, destination.zgw
        kinds = self.config.get("soorten", {})
        self.set = kinds.get(slug) or kinds.get("standaard") or {}

    def type(self, *names: str) -> str:
        """Return the address of a type in the catalogue; raise Failed when it is not set."""
        found: Any = self.set
        for name in names:
            found = found.get(name) if isinstance(found, dict) else None
        if not found:
            raise Failed(Reason.NOT_SET)
        return found

    def find(self, place: str, **query: str) -> str:
        """Return the address of what is there already, empty for nothing.

        Raises Failed when it is there twice: a person has to look at that.
        """
        answer = self._ask("GET", f"{self._address(place)}?{urlencode(query)}")
        found = answer["results"] if isinstance(answer, dict) else answer
        if len(found) > 1:
            raise Failed(Reason.TWICE)
        return found[0]["url"] if found else ""

    def make(self, place: str, values: dict[str, Any]) -> str:
        """Make something and return its address."""
        return self._ask("POST", self._address(place), values)["url"]

    def _address(self, place: str) -> str:
        api = "documenten" if place == "enkelvoudiginformatieobjecten" else "zaken"
        return f"{self.config[api].rstrip('/')}/{place}"

    def _ask(self, method: str, url: str, values: dict[str, Any] | None = None) -> Any:
        token = zgw_token(
            self.config.get("client_id", OURSELVES),
            self.destination.secret,
            int(clock.now().timestamp()),
            OURSELVES,
            "Portaal Samen aan het stuur",
        )
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"} | CRS
        body = b""
        if values is not None:
            body, headers["Content-Type"] = json.dumps(values).encode(), "application/json"
        private = self.destination.private
        answer = http.request(method, url, headers=headers, body=body, private=private)
        try:
            return json.loads(answer.body)
        except ValueError as error:
            raise Failed(Reason.UNREADABLE) from error


def send(parcel: Parcel, destination: Destination) -> str:
    """Make one effect unless the receiver has it; return its address there. Raises Failed."""
    api = Api(destination, parcel.payload["aanvraag"]["soort"])
    return _MAKE[parcel.kind](parcel, api)


def _zaak(parcel: Parcel, api: Api) -> str:
    about, rsin = parcel.payload["aanvraag"], api.config.get("rsin", "")
    own = {"identificatie": about["kenmerk"], "bronorganisatie": rsin}
    values = own | {
        "zaaktype": api.type("zaaktype"),
        "verantwoordelijkeOrganisatie": rsin,
        "startdatum": about["ontvangen_op"],
        "registratiedatum": about["ontvangen_op"],
        "uiterlijkeEinddatumAfdoening": about["besluit_uiterlijk"],
        "omschrijving": about["titel"][:LONGEST_SUBJECT],
        "vertrouwelijkheidaanduiding": api.config.get("vertrouwelijkheid", "zaakvertrouwelijk"),
    }
    return api.find("zaken", **own) or api.make("zaken", values)


def _role(parcel: Parcel, api: Api) -> str:
    person = parcel.payload["inwoner"]
    own = {"zaak": parcel.remote_id(Kind.ZAAK), "roltype": api.type("roltype")}
    values = own | {
        "betrokkeneType": "natuurlijk_persoon",
        "roltoelichting": "Aanvrager",
        "betrokkeneIdentificatie": {
            "anpIdentificatie": person["id"].replace("-", "")[:LONGEST_NAME],
            "voornamen": person["voornaam"],
            "geslachtsnaam": person["achternaam"],
        },
    }
    return api.find("rollen", **own) or api.make("rollen", values)


def _document(parcel: Parcel, api: Api) -> str:
    file = parcel.about_file(parcel.part)
    own = {
        "identificatie": file["id"].replace("-", ""),
        "bronorganisatie": api.config.get("rsin", ""),
    }
    place = "enkelvoudiginformatieobjecten"
    return api.find(place, **own) or api.make(place, own | _about_document(parcel, api, file))


def _about_document(parcel: Parcel, api: Api, file: dict[str, Any]) -> dict[str, Any]:
    return {
        "informatieobjecttype": api.type("informatieobjecttype"),
        "creatiedatum": file["datum"],
        "titel": file["naam"][:LONGEST_TITLE],
        "auteur": "Portaal Samen aan het stuur",
        "taal": "nld",
        "formaat": file["soort"],
        "bestandsnaam": file["bestandsnaam"],
        "bestandsomvang": file["grootte"],
        "inhoud": base64.b64encode(parcel.content(parcel.part)).decode(),
        "status": "definitief",
        # Without it the receiver refuses to close the zaak.
        "indicatieGebruiksrecht": False,
        "vertrouwelijkheidaanduiding": api.config.get("vertrouwelijkheid", "zaakvertrouwelijk"),
        "integriteit": {
            "algoritme": "sha_256",
            "waarde": file["sha256"],
            "datum": file["datum"],
        },
    }


def _relation(parcel: Parcel, api: Api) -> str:
    own = {
        "zaak": parcel.remote_id(Kind.ZAAK),
        "informatieobject": parcel.remote_id(Kind.DOCUMENT, parcel.part),
    }
    title = {"titel": parcel.about_file(parcel.part)["naam"][:LONGEST_TITLE]}
    place = "zaakinformatieobjecten"
    return api.find(place, **own) or api.make(place, own | title)


def _status(parcel: Parcel, api: Api) -> str:
    name = {RECEIVED: "status_ontvangen", CLOSED: "status_afgerond"}[parcel.part]
    own = {"zaak": parcel.remote_id(Kind.ZAAK), "statustype": api.type(name)}
    moment = {"datumStatusGezet": parcel.at.astimezone(clock.AMSTERDAM).isoformat()}
    return api.find("statussen", **own) or api.make("statussen", own | moment)


def _result(parcel: Parcel, api: Api) -> str:
    decision = parcel.payload["besluit"]
    outcome = decision["uitkomst"] if decision else WITHDRAWN
    own = {"zaak": parcel.remote_id(Kind.ZAAK)}
    values = own | {"resultaattype": api.type("resultaten", outcome), "toelichting": ""}
    return api.find("resultaten", **own) or api.make("resultaten", values)


_MAKE: dict[str, Callable[[Parcel, Api], str]] = {
    Kind.ZAAK: _zaak,
    Kind.ROLE: _role,
    Kind.DOCUMENT: _document,
    Kind.RELATION: _relation,
    Kind.STATUS: _status,
    Kind.RESULT: _result,
}

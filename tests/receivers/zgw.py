"""A receiver with the parts of the ZGW APIs that we use, and their rules: nothing is there twice.

As strict as Open Zaak where it matters here: token checked, identificatie unique for its
organisation, one result a zaak, no last status without result, only known addresses.
"""

import base64
import hashlib
import hmac
import itertools
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.receivers.server import Answer

SECRET = "a-secret-for-the-zgw-receiver"
RSIN = "000000000"
CATALOGUE = "https://catalogus.example/api/v1"
# What no two of a kind may have in common.
UNIQUE = {
    "zaken": ("identificatie", "bronorganisatie"),
    "enkelvoudiginformatieobjecten": ("identificatie", "bronorganisatie"),
    "zaakinformatieobjecten": ("zaak", "informatieobject"),
    "resultaten": ("zaak",),
}
NEEDED = {
    "zaken": {"zaaktype", "bronorganisatie", "verantwoordelijkeOrganisatie", "startdatum"},
    "rollen": {"zaak", "betrokkeneType", "roltype", "roltoelichting"},
    "statussen": {"zaak", "statustype", "datumStatusGezet"},
    "resultaten": {"zaak", "resultaattype"},
    "zaakinformatieobjecten": {"zaak", "informatieobject"},
    "enkelvoudiginformatieobjecten": {
        "bronorganisatie", "creatiedatum", "titel", "auteur", "taal", "informatieobjecttype",
    },
}  # fmt: skip
PLAIN_LISTS = {"zaakinformatieobjecten"}


def config(url: str) -> dict[str, Any]:
    """Return the settings of the destination, as its TOML file would say them."""
    names = ("zaaktype", "roltype", "informatieobjecttype", "status_ontvangen", "status_afgerond")
    outcomes = ("toegekend", "deels", "afgewezen", "buiten_behandeling", "ingetrokken")
    kinds = {name: f"{CATALOGUE}/{name}" for name in names}
    kinds["resultaten"] = {name: f"{CATALOGUE}/resultaten/{name}" for name in outcomes}
    return {
        "zaken": f"{url}/zaken/api/v1/",
        "documenten": f"{url}/documenten/api/v1/",
        "client_id": "portaal",
        "rsin": RSIN,
        "soorten": {"standaard": kinds},
    }


class ZgwReceiver:
    """kept: what was made, by kind. after: called once a change is kept, before the answer."""

    def __init__(self) -> None:
        self.kept: dict[str, list[dict[str, Any]]] = {name: [] for name in NEEDED}
        self.numbers = itertools.count(1)
        self.requests: list[tuple[str, str]] = []
        self.refused: list[str] = []
        self.after: Callable[[str, str], None] = lambda method, kind: None

    def handle(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        """Answer one request as Open Zaak would."""
        parts = urlsplit(path)
        kind = parts.path.rstrip("/").rpartition("/")[2]
        self.requests.append((method, kind))
        if not self._is_allowed(headers.get("authorization", "")):
            return 403, {}, b"{}"
        if kind not in self.kept:
            return 404, {}, b"{}"
        base = f"http://{headers['host']}{parts.path}"
        if method == "POST":
            answer = self._make(kind, base, json.loads(body))
        else:
            answer = 200, self._list(kind, dict(parse_qsl(parts.query)))
        self.after(method, kind)
        return answer[0], {"Content-Type": "application/json"}, json.dumps(answer[1]).encode()

    def of(self, kind: str, **values: str) -> list[dict[str, Any]]:
        """Return what is kept of a kind with these values."""
        return [row for row in self.kept[kind] if values.items() <= row.items()]

    def _list(self, kind: str, query: dict[str, str]) -> Any:
        # The content itself is at another address of the standard.
        found = [{k: v for k, v in row.items() if k != "inhoud"} for row in self.of(kind, **query)]
        if kind in PLAIN_LISTS:
            return found
        return {"count": len(found), "next": None, "previous": None, "results": found}

    def _make(self, kind: str, base: str, values: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        wrong = self._wrong(kind, values)
        if wrong:
            self.refused.append(f"{kind}: {wrong}")
            return 400, {"code": "invalid", "detail": wrong}
        row = values | {"url": f"{base}/{next(self.numbers)}"}
        self.kept[kind].append(row)
        return 201, row

    def _wrong(self, kind: str, values: dict[str, Any]) -> str:
        lacking = NEEDED[kind] - {name for name, value in values.items() if value != ""}
        if lacking:
            return f"required: {sorted(lacking)}"
        unique = {name: values[name] for name in UNIQUE.get(kind, ())}
        if unique and self.of(kind, **unique):
            return "not unique"
        zaak = values.get("zaak")
        if zaak and not self.of("zaken", url=zaak):
            return "unknown zaak"
        if kind == "statussen" and values["statustype"].endswith("afgerond"):
            return "" if self.of("resultaten", zaak=zaak) else "no result"
        if kind == "enkelvoudiginformatieobjecten":
            content = base64.b64decode(values["inhoud"])
            right = hashlib.sha256(content).hexdigest() == values["integriteit"]["waarde"]
            return "" if right and len(content) == values["bestandsomvang"] else "other content"
        return ""

    def _is_allowed(self, authorization: str) -> bool:
        signed, _, signature = authorization.removeprefix("Bearer ").rpartition(".")
        digest = hmac.new(SECRET.encode(), signed.encode(), hashlib.sha256).digest()
        expected = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        return hmac.compare_digest(expected, signature)

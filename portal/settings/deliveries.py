"""Where aanvragen go on to, from the environment. docs/operators.md lists the variables."""

import base64
import binascii
import tomllib
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from portal.settings import env

ADAPTERS = ("webhook", "map", "zgw")
SHORTEST_SECRET = 24


def destinations(*, allow_http: bool) -> dict[str, dict[str, Any]]:
    """Return the destinations of PORTAL_DELIVERIES ("name:adapter", separated by commas).

    allow_http: whether an address may be without TLS; only where nothing is real. Raises
    ImproperlyConfigured with the name of the variable that is missing or wrong.
    """
    found: dict[str, dict[str, Any]] = {}
    for word in env.words("PORTAL_DELIVERIES", default=","):
        name, _, adapter = word.partition(":")
        if adapter not in ADAPTERS or not name.isidentifier() or not name.islower():
            raise ImproperlyConfigured(
                f"PORTAL_DELIVERIES: {word!r} must be name:adapter, with one of {ADAPTERS}."
            )
        prefix = f"DELIVERY_{name.upper()}"
        found[name] = _common(prefix, name, adapter) | _READ[adapter](prefix, allow_http)
    return found


def _common(prefix: str, name: str, adapter: str) -> dict[str, Any]:
    return {
        "adapter": adapter,
        "label": env.text(f"{prefix}_LABEL", default=name.capitalize()),
        "private": env.text(f"{prefix}_PRIVATE", default="nee") == "ja",
        "only": env.words(f"{prefix}_SOORTEN", default=","),
    }


def _webhook(prefix: str, allow_http: bool) -> dict[str, Any]:
    return {"url": _address(f"{prefix}_URL", allow_http), "secret": _signing_key(prefix)}


def _folder(prefix: str, allow_http: bool) -> dict[str, Any]:
    folder = env.text(f"{prefix}_FOLDER")
    if not Path(folder).is_absolute():
        raise ImproperlyConfigured(f"{prefix}_FOLDER must be an absolute path.")
    return {"folder": folder}


def _zgw(prefix: str, allow_http: bool) -> dict[str, Any]:
    path = Path(env.text(f"{prefix}_CONFIG"))
    try:
        config = tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ImproperlyConfigured(
            f"{prefix}_CONFIG: {path} is not a readable TOML file."
        ) from error
    for name in ("zaken", "documenten"):
        _check_address(f"{prefix}_CONFIG ({name})", config.get(name, ""), allow_http)
    return {"zgw": config, "secret": env.text(f"{prefix}_SECRET")}


def _address(name: str, allow_http: bool) -> str:
    url = env.text(name)
    _check_address(name, url, allow_http)
    return url


def _check_address(name: str, url: str, allow_http: bool) -> None:
    if not url.startswith(("https://", "http://") if allow_http else "https://"):
        raise ImproperlyConfigured(f"{name} must start with https://.")


def _signing_key(prefix: str) -> str:
    secret = env.text(f"{prefix}_SECRET")
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ImproperlyConfigured(f"{prefix}_SECRET must be whsec_ and base64.") from error
    if len(key) < SHORTEST_SECRET:
        raise ImproperlyConfigured(f"{prefix}_SECRET must hold at least {SHORTEST_SECRET} bytes.")
    return secret


_READ = {"webhook": _webhook, "map": _folder, "zgw": _zgw}

"""New recovery codes wait, sealed, in the session until the person says they are kept."""

import json

from django.http import HttpRequest

from portal.core import vault

KEY = "fresh_recovery_codes"


def put(request: HttpRequest, codes: list[str]) -> None:
    """Keep `codes` for showing."""
    request.session[KEY] = vault.seal(json.dumps(codes).encode()).decode()


def waiting(request: HttpRequest) -> list[str]:
    """Return the codes that wait to be shown, or an empty list."""
    sealed = request.session.get(KEY)
    return json.loads(vault.unseal(sealed.encode())) if sealed else []


def drop(request: HttpRequest) -> None:
    """Forget the codes: they were kept, and are never shown again."""
    request.session.pop(KEY, None)

"""What the session keeps between the pages of an activation. Nothing is saved before the end."""

from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, replace

from django.http import HttpRequest

from portal.accounts.models import Invitation
from portal.core import vault
from portal.core.clock import now

KEY = "activation"
LINK = "activation_link"
ADDRESS = "activation_address"
# Long enough to fetch a phone and read a page twice.
MOST_SECONDS = 30 * 60


@dataclass(frozen=True)
class Activation:
    """One activation under way, bound to a code that was proven and to the account as it was."""

    invitation_id: int
    auth_hash: str
    proven_at: float
    password_hash: str = ""
    sealed_key: str = ""

    @property
    def key(self) -> bytes:
        return vault.unseal(b64decode(self.sealed_key))


def open_link(request: HttpRequest, invitation: Invitation) -> None:
    """Remember that this browser came in by the link that was mailed for `invitation`."""
    request.session[LINK] = invitation.pk


def linked_id(request: HttpRequest) -> int | None:
    """Return the id of the invitation whose link was opened in this browser, or None."""
    return request.session.get(LINK)


def propose_address(request: HttpRequest, email: str) -> None:
    """Fill in `email` at step 1, without an address in the URL."""
    request.session[ADDRESS] = email


def proposed_address(request: HttpRequest) -> str:
    """Return the address to fill in at step 1, or ""."""
    return request.session.get(ADDRESS, "")


def start(request: HttpRequest, invitation: Invitation) -> None:
    """Remember that the code of `invitation` was proven just now."""
    auth_hash = invitation.user.get_session_auth_hash()
    _keep(request, Activation(invitation.pk, auth_hash, now().timestamp()))


def current(request: HttpRequest) -> Activation | None:
    """Return the activation under way, or None when there is none or it took too long."""
    stored = request.session.get(KEY)
    if not stored:
        return None
    activation = Activation(**stored)
    return activation if now().timestamp() - activation.proven_at <= MOST_SECONDS else None


def keep_password(request: HttpRequest, activation: Activation, password_hash: str) -> None:
    """Remember the chosen password as its hash."""
    _keep(request, replace(activation, password_hash=password_hash))


def keep_key(request: HttpRequest, activation: Activation, key: bytes) -> Activation:
    """Remember the key offered to the app, sealed."""
    changed = replace(activation, sealed_key=b64encode(vault.seal(key)).decode())
    _keep(request, changed)
    return changed


def finish(request: HttpRequest) -> None:
    """Forget the activation."""
    for key in (KEY, LINK, ADDRESS):
        request.session.pop(key, None)


def _keep(request: HttpRequest, activation: Activation) -> None:
    request.session[KEY] = asdict(activation)

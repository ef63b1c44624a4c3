"""The link in the mail about an invitation: proof that somebody reads the mailbox of the account.

It is sealed, so that it names nobody and cannot be made without the key. It ends with its
invitation: used, replaced or run out.
"""

from portal.core import vault

PURPOSE = "activation-link:"


def token_for(invitation_id: int) -> str:
    """Return the token of the link for this invitation, safe in a path."""
    return vault.seal(f"{PURPOSE}{invitation_id}".encode()).decode().rstrip("=")


def invitation_id_of(token: str) -> int | None:
    """Return the invitation that a link with `token` was mailed for, or None when it is none."""
    padded = token + "=" * (-len(token) % 4)
    try:
        opened = vault.unseal(padded.encode()).decode()
    except (vault.CannotOpen, UnicodeError):
        return None
    number = opened.removeprefix(PURPOSE)
    return int(number) if opened.startswith(PURPOSE) and number.isdigit() else None

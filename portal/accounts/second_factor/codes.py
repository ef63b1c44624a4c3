"""Codes that people read from paper: no letter or digit that looks like another."""

import secrets

from portal.core import vault

# Without 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V.
ALPHABET = "3467ACDEFGHJKMNPQRTWXY9"
GROUP = 4
RECOVERY_CODES = 10


def random_code(groups: int) -> str:
    """Return a random code of `groups` groups of four, such as AC3D-9KMN-4QRT."""
    parts = ["".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(groups)]
    return "-".join(parts)


def tidy(typed: str) -> str:
    """Return what was typed in the form it was given: capitals, groups of four."""
    letters = "".join(char for char in typed.upper() if char.isalnum())
    return "-".join(letters[i : i + GROUP] for i in range(0, len(letters), GROUP))


def new_recovery_codes() -> list[str]:
    """Return a full set of different recovery codes."""
    codes: set[str] = set()
    while len(codes) < RECOVERY_CODES:
        codes.add(random_code(3))
    return sorted(codes)


def recovery_fingerprint(user_id: int, code: str) -> str:
    """Return the keyed hash under which a recovery code of this person is kept."""
    return vault.fingerprint("recovery-code", f"{user_id}:{tidy(code)}")


def activation_fingerprint(email: str, code: str) -> str:
    """Return the keyed hash under which an activation code for this address is kept."""
    return vault.fingerprint("activation", f"{email.strip().lower()}:{tidy(code)}")

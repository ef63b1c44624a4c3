"""Numbers to read out on the phone: short, impossible to guess, hard to mishear."""

import secrets

# Without 0 O 1 I L and vowels: nothing to confuse, no words by accident.
LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ"
LENGTH = 6


def new_reference(kind: str, year: int) -> str:
    """Return a random reference such as "A2026-7KQ4XB"; the caller checks that it is free.

    kind: one capital that says what it is a number of.
    """
    return f"{kind}{year}-" + "".join(secrets.choice(LETTERS) for _ in range(LENGTH))

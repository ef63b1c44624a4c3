"""How long we wait between tries, and when a person has to look."""

from datetime import timedelta

LONGEST_WAIT = timedelta(hours=1)
LONGEST_ASKED_WAIT = timedelta(days=1)
# Longer than a long weekend with a holiday: a receiver that is down comes back by itself.
STUCK_AFTER = timedelta(days=7)


def next_wait(attempts: int, first: timedelta, chance: float, asked: timedelta) -> timedelta:
    """Return how long to wait after a failed try: doubling, with a spread of half.

    attempts: tries so far, from 1. first: the wait after the first. chance: 0 to 1, at random, so
    that waiting deliveries do not all return at once. asked: what the receiver asked for (its
    Retry-After), zero for nothing; at most a day of it is granted.
    """
    doublings = min(max(attempts, 1) - 1, 30)
    longest = min(first * 2**doublings, LONGEST_WAIT)
    return max(longest * (0.5 + chance / 2), min(asked, LONGEST_ASKED_WAIT))

"""Ending log-ins on other devices."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from portal.accounts.models import User
from portal.accounts.services.log import record


@transaction.atomic
def end_session(*, by: User, session_id: int) -> bool:
    """End one log-in of `by`; return False when it is not theirs or already gone."""
    session = UserSession.objects.filter(user=by, pk=session_id).first()
    if session is None:
        return False
    session.end()
    record(by, by, "account.sessie_beeindigd", "Een inlog op een ander apparaat is beëindigd")
    return True


@transaction.atomic
def end_other_sessions(*, by: User, current_key: str) -> int:
    """End every log-in of `by` but the one with session key `current_key`; return how many."""
    others = list(UserSession.objects.filter(user=by).exclude(session_key=current_key))
    for session in others:
        session.end()
    if others:
        record(by, by, "account.sessies_beeindigd", "De inlog op andere apparaten is beëindigd")
    return len(others)

from django.db import IntegrityError, transaction

from portal.accounts.models import User
from portal.core.exceptions import IllegalMove

TAKEN = "Er is al een account met dit e-mailadres. Kijk het adres na, of gebruik een ander adres."


def create_user(*, kind: str, email: str, first_name: str, last_name: str) -> User:
    """Return a new account without password; raise IllegalMove when the address is taken."""
    try:
        with transaction.atomic():
            return User.objects.create_user(
                email.strip(), kind=kind, first_name=first_name, last_name=last_name
            )
    except IntegrityError as error:
        raise IllegalMove(TAKEN) from error

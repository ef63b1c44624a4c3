from django.db import transaction

from portal.accounts import policy
from portal.accounts.models import User
from portal.accounts.roles import Permission
from portal.accounts.services.log import record
from portal.accounts.services.new_accounts import create_user


@transaction.atomic
def create_resident_account(
    *, by: User | None, email: str, first_name: str, last_name: str
) -> User:
    """Return a new account of a resident, who still has to be invited.

    Raises NotAllowed, and IllegalMove when the address is taken.
    """
    policy.require(by is None or by.may(Permission.INVITE_RESIDENTS))
    user = create_user(
        kind=User.Kind.RESIDENT, email=email, first_name=first_name, last_name=last_name
    )
    record(by, user, "account.gemaakt", "Er is een account voor u gemaakt")
    return user

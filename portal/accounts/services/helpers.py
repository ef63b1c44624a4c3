from django.db import transaction

from portal.accounts import policy
from portal.accounts.models import User
from portal.accounts.services.log import record
from portal.accounts.services.new_accounts import create_user


@transaction.atomic
def create_helper_account(*, by: User, email: str, first_name: str, last_name: str) -> User:
    """Return a new account for whom the resident `by` wants to read along; nobody can use it yet.

    Raises NotAllowed, and IllegalMove when the address is taken.
    """
    policy.require(by.is_resident and by.is_active)
    user = create_user(
        kind=User.Kind.HELPER, email=email, first_name=first_name, last_name=last_name
    )
    record(by, user, "account.gemaakt", "Er is een account gemaakt voor een gemachtigde")
    return user

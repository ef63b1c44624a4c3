"""Who takes over while a colleague is away."""

from django.db import transaction

from portal.accounts import policy
from portal.accounts.models import StaffProfile, User
from portal.accounts.services.log import record
from portal.core.exceptions import IllegalMove


@transaction.atomic
def set_stand_in(*, by: User | None, user: User, stand_in: User | None) -> StaffProfile:
    """Make `stand_in` the one who takes over for `user`; None means nobody.

    Raises NotAllowed for who may not manage staff, IllegalMove for who is no active colleague.
    """
    policy.require(policy.can_manage_staff(by))
    if stand_in and (stand_in == user or not stand_in.is_employee or not stand_in.is_active):
        raise IllegalMove("Kies een andere collega die nu in dienst is.")
    profile = StaffProfile.objects.select_for_update(of=("self",)).get(user=user)
    profile.stand_in = stand_in
    profile.save(update_fields=["stand_in"])
    record(by, user, "account.vervanger", "De vervanger van een medewerker is gewijzigd")
    return profile

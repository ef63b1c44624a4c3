from portal.accounts.models.absence import Absence
from portal.accounts.models.invitation import Invitation
from portal.accounts.models.membership import Membership
from portal.accounts.models.profile import StaffProfile
from portal.accounts.models.user import User

__all__ = ["Absence", "Invitation", "Membership", "StaffProfile", "User"]

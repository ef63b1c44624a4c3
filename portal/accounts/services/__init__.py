from portal.accounts.services.absences import end_absence, plan_absence, set_working_days
from portal.accounts.services.helpers import create_helper_account
from portal.accounts.services.invitations import Activated, activate, invite
from portal.accounts.services.memberships import (
    add_membership,
    change_employee,
    create_employee,
    end_employee,
    end_membership,
)
from portal.accounts.services.residents import create_resident_account
from portal.accounts.services.sessions import end_other_sessions, end_session
from portal.accounts.services.stand_ins import set_stand_in

__all__ = [
    "Activated",
    "activate",
    "add_membership",
    "change_employee",
    "create_employee",
    "create_helper_account",
    "create_resident_account",
    "end_absence",
    "end_employee",
    "end_membership",
    "end_other_sessions",
    "end_session",
    "invite",
    "plan_absence",
    "set_stand_in",
    "set_working_days",
]

"""The absence calendar: when a colleague is away, and who stands in meanwhile."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet

from portal.accounts import policy
from portal.accounts.models import Absence, StaffProfile, User
from portal.accounts.services.log import record
from portal.core import clock
from portal.core.exceptions import IllegalMove

MOST_DAYS = 366


@transaction.atomic
def plan_absence(
    *, by: User | None, user: User, starts_on: date, ends_on: date, stand_in: User
) -> Absence:
    """Plan that `user` is away from `starts_on` until `ends_on`, both days included.

    The stand-in has the access of `user` on those days and on no other. Raises NotAllowed for who
    may not plan for `user`, IllegalMove for days that cannot be, that overlap an absence of
    `user`, or for a stand-in who cannot take over or is away too.
    """
    policy.require(policy.can_plan(by, user))
    # Two plans for one person at once: the second waits here and then sees the first.
    User.objects.select_for_update().get(pk=user.pk)
    _check_days(user, starts_on, ends_on)
    if not policy.can_stand_in(stand_in, user):
        raise IllegalMove("Deze collega kan u niet vervangen. Kies iemand uit hetzelfde team.")
    if _overlapping(stand_in, starts_on, ends_on).exists():
        raise IllegalMove(f"{stand_in.name} is in deze dagen ook afwezig. Kies iemand anders.")
    absence = Absence.objects.create(
        user=user, starts_on=starts_on, ends_on=ends_on, stand_in=stand_in, planned_by=by
    )
    record(by, user, "account.afwezig", "De afwezigheid van een medewerker is gepland")
    return absence


@transaction.atomic
def end_absence(*, by: User | None, absence: Absence) -> None:
    """Call off what still has to come, or end what runs: from today the colleague is back.

    Raises NotAllowed as `plan_absence` does, IllegalMove when it is over already.
    """
    policy.require(policy.can_plan(by, absence.user))
    today = clock.today()
    absence = Absence.objects.select_for_update(of=("self",)).get(pk=absence.pk)
    if absence.ends_on < today:
        raise IllegalMove("Deze afwezigheid is al voorbij.")
    if absence.starts_on >= today:
        absence.delete()
    else:
        absence.ends_on = today - timedelta(days=1)
        absence.save(update_fields=["ends_on", "updated_at"])
    record(by, absence.user, "account.terug", "De afwezigheid van een medewerker stopte")


@transaction.atomic
def set_working_days(*, by: User | None, user: User, days: int) -> StaffProfile:
    """Keep on how many days a week `user` works, 1 to 7: the measure of a fair share."""
    policy.require(policy.can_plan(by, user))
    if not 1 <= days <= 7:
        raise IllegalMove("Kies een aantal dagen van 1 tot en met 7.")
    profile = StaffProfile.objects.select_for_update(of=("self",)).get(user=user)
    profile.working_days = days
    profile.save(update_fields=["working_days"])
    record(by, user, "account.werkdagen", "De werkdagen van een medewerker zijn gewijzigd")
    return profile


def _check_days(user: User, starts_on: date, ends_on: date) -> None:
    if ends_on < starts_on:
        raise IllegalMove("De laatste dag is voor de eerste dag. Kijk de datums na.")
    if ends_on < clock.today():
        raise IllegalMove("Deze dagen zijn al voorbij. Kies een datum vanaf vandaag.")
    if (ends_on - starts_on).days > MOST_DAYS:
        raise IllegalMove("Kies een periode van ten hoogste een jaar.")
    if _overlapping(user, starts_on, ends_on).exists():
        raise IllegalMove("In deze dagen is al afwezigheid gepland. Haal die eerst weg.")
    asked = Absence.objects.filter(stand_in=user, starts_on__lte=ends_on, ends_on__gte=starts_on)
    if busy := asked.select_related("user").first():
        raise IllegalMove(
            f"In deze dagen wordt {busy.user.name} vervangen door {user.name}. "
            "Kies daar eerst een andere vervanger."
        )


def _overlapping(user: User, starts_on: date, ends_on: date) -> QuerySet[Absence]:
    return Absence.objects.filter(user=user, starts_on__lte=ends_on, ends_on__gte=starts_on)

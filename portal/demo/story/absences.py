"""Who is away: Hassan now, with Karin standing in; Karin in the week after next."""

from portal.accounts import services
from portal.accounts.models import User
from portal.demo.story.past import ago, day


def happen(staff: dict[str, User]) -> None:
    """Let the colleagues plan their days off."""
    karin, hassan = staff["casusregisseur"], staff["hassan"]
    plans = ((hassan, karin, day(-1), day(5)), (karin, hassan, day(9), day(13)))
    with ago(20):
        for user, stand_in, first, last in plans:
            services.plan_absence(
                by=user, user=user, starts_on=first, ends_on=last, stand_in=stand_in
            )

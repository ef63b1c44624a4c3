from django.db import transaction

from portal.accounts.models import User
from portal.demo.models import DemoDevice


@transaction.atomic
def demo_device(*, user: User) -> DemoDevice:
    """Return the demo-only device on which the session of a persona rests."""
    device, _ = DemoDevice.objects.get_or_create(user=user, defaults={"name": "Demo"})
    return device

from typing import Any

from django.core.management.base import BaseCommand

from selfservice.deliveries import services


class Command(BaseCommand):
    help = "Bezorg wat nu bezorgd kan worden, ook wat een gestopte werker liet liggen."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{services.deliver_due()} bezorgd.")

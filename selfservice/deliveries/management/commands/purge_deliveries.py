from typing import Any

from django.core.management.base import BaseCommand

from selfservice.deliveries import services


class Command(BaseCommand):
    help = "Maak leeg wat meer dan 30 dagen geleden overal is bezorgd."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{services.purge()} momentopnamen leeggemaakt.")

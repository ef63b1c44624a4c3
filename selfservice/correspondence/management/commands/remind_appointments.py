from typing import Any

from django.core.management.base import BaseCommand

from selfservice.correspondence import services


class Command(BaseCommand):
    help = "Herinner inwoners aan de afspraken van morgen. Draai dit elke dag, of vaker."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{services.remind()} afspraken herinnerd.")

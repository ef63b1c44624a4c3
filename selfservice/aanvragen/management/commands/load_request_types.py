from typing import Any

from django.core.management.base import BaseCommand

from selfservice.aanvragen import services


class Command(BaseCommand):
    help = "Laad de soorten aanvragen die met het product meekomen. Mag vaker."

    def handle(self, *args: Any, **options: Any) -> None:
        for version in services.ship_types():
            self.stdout.write(str(version))

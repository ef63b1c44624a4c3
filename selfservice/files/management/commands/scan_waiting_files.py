from typing import Any

from django.core.management.base import BaseCommand

from selfservice.files import services


class Command(BaseCommand):
    help = "Laat bestanden die nog wachten alsnog controleren op virussen."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{services.rescan()} bestanden gecontroleerd.")
